#include "network/verdict.h"

#include <stddef.h>

const char *const verdict_names[VERDICTS + 1] = { "holds", "rounding", "unknown", "doubtful", "contradicts", NULL };
