/* list.h - every activation, once, in the order they are listed to people.
 *
 * To add one: a record `const struct activation NAME_activation` beside its
 * code in a family file, its line here, its reference in tests/accuracy/references.
 */
ACTIVATION(sigmoid)
ACTIVATION(tanh)
ACTIVATION(relu)
ACTIVATION(leaky_relu)
ACTIVATION(prelu)
ACTIVATION(rrelu)
ACTIVATION(relu6)
ACTIVATION(elu)
ACTIVATION(selu)
ACTIVATION(gelu)
ACTIVATION(gelu_tanh)
ACTIVATION(quick_gelu)
ACTIVATION(silu)
ACTIVATION(swish)
ACTIVATION(hard_sigmoid)
ACTIVATION(hard_swish)
