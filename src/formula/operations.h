/* SPDX-License-Identifier: MIT */
/* operations.h - every operation of a formula, once: what its steps are made of.
 *
 * OPERATION(enumerator, text, arguments): text is how people write it; that of a
 * function is its name. The groups are in order, and code may rely on it: leaves,
 * operators, functions, switches, conditions, and what only rewriting makes.
 */

/* Leaves. A NUMBER has its value in the step. */
OPERATION(NUMBER, "", 0)
OPERATION(PI, "pi", 0)
OPERATION(EULER, "e", 0)
OPERATION(X, "x", 0)

/* Operators. POWER is a^b: a whole b is a product, another one exp(b log(a)). */
OPERATION(ADD, "+", 2)
OPERATION(SUBTRACT, "-", 2)
OPERATION(MULTIPLY, "*", 2)
OPERATION(DIVIDE, "/", 2)
OPERATION(NEGATE, "-", 1)
OPERATION(POWER, "^", 2)

/* Functions. NORMAL and DENSITY are those of the normal distribution. */
OPERATION(EXP, "exp", 1)
OPERATION(EXPM1, "expm1", 1)
OPERATION(LOG, "log", 1)
OPERATION(LOG1P, "log1p", 1)
OPERATION(SQRT, "sqrt", 1)
OPERATION(SIN, "sin", 1)
OPERATION(COS, "cos", 1)
OPERATION(TAN, "tan", 1)
OPERATION(ATAN, "atan", 1)
OPERATION(ASINH, "asinh", 1)
OPERATION(SINH, "sinh", 1)
OPERATION(COSH, "cosh", 1)
OPERATION(TANH, "tanh", 1)
OPERATION(ERF, "erf", 1)
OPERATION(ERFC, "erfc", 1)
OPERATION(NORMAL, "Phi", 1)
OPERATION(DENSITY, "phi", 1)

/* Switches: functions with a corner or a jump. MIN and MAX are a < b ? a : b and
 * a > b ? a : b; ABS is a > 0 ? a : -a with derivative 0 at 0; SIGN is 0 at 0, and
 * the derivatives of SIGN and FLOOR are 0. CHOOSE is c ? a : b, c a condition. */
OPERATION(ABS, "abs", 1)
OPERATION(SIGN, "sign", 1)
OPERATION(FLOOR, "floor", 1)
OPERATION(MIN, "min", 2)
OPERATION(MAX, "max", 2)
OPERATION(CHOOSE, "?", 3)

/* Conditions, which only CHOOSE, AND and OR take as arguments. a > b is b < a. */
OPERATION(LESS, "<", 2)
OPERATION(LESS_EQUAL, "<=", 2)
OPERATION(EQUAL, "==", 2)
OPERATION(NOT_EQUAL, "!=", 2)
OPERATION(AND, "&&", 2)
OPERATION(OR, "||", 2)

/* Made by rewriting alone: 1/(1 + exp(-a)), log(1 + exp(a)) and log(cosh(a)). */
OPERATION(SIGMOID, "sigmoid", 1)
OPERATION(SOFTPLUS, "softplus", 1)
OPERATION(LOG_COSH, "logcosh", 1)
