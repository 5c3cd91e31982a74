#include "network/finding.h"

const char *const severity_names[SEVERITIES + 1] = { "note", "warning", "error", NULL };
