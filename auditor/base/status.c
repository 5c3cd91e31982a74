#include "base/status.h"

#include <stdarg.h>
#include <stdio.h>

status error_set(error *err, status code, const char *format, ...)
{
    if (err == NULL || err->code != STATUS_OK)
        return code;
    va_list arguments;
    va_start(arguments, format);
    err->code = code;
    vsnprintf(err->message, sizeof err->message, format, arguments);
    va_end(arguments);
    return code;
}

void error_clear(error *err)
{
    if (err != NULL) {
        err->code = STATUS_OK;
        err->message[0] = '\0';
    }
}
