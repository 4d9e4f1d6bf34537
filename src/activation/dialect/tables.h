/* SPDX-License-Identifier: MIT */
/* tables.h - declares the tables of dialects, for the files that define them and for the list
 * of frameworks. */
#ifndef ACTIVATION_DIALECT_TABLES_H
#define ACTIVATION_DIALECT_TABLES_H

#include "activation/dialect/dialect.h"

extern const struct dialect torch_dialects[], keras_dialects[], keras2_dialects[],
	jax_dialects[], tf_dialects[], onnx_dialects[], paddle_dialects[], mxnet_dialects[],
	mlx_dialects[], flux_dialects[], hf_dialects[];

#endif
