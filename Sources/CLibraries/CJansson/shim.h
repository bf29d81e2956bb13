#pragma once
#include <jansson.h>

// Macros and inline functions of jansson that Swift does not import by themselves.

static inline json_t *cjansson_retain(json_t *json) { return json_incref(json); }
static inline void cjansson_release(json_t *json) { json_decref(json); }
static inline json_type cjansson_type(const json_t *json) { return json_typeof(json); }
static inline json_t *cjansson_boolean(int value) { return json_boolean(value); }
