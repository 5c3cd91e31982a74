#include "support/prints.h"

#include <stdio.h>
#include <stdlib.h>

printed print_of(const char *digits, int scale, modifier m, nature n)
{
    printed p = { .denominator = 1, .scale = (int8_t)scale, .modifier = (uint8_t)m, .nature = (uint8_t)n };
    bool point = false, minus = *digits == '-';
    for (const char *at = digits + minus; *at != '\0'; at++) {
        if (*at == '.' && !point) {
            point = true;
        } else if (*at >= '0' && *at <= '9') {
            p.digits = p.digits * 10 + (*at - '0');
            p.decimals = (int8_t)(p.decimals + point);
        } else {
            fprintf(stderr, "prints: \"%s\" is no plain decimal\n", digits);
            exit(2);
        }
    }
    p.digits = minus ? -p.digits : p.digits;
    return p;
}
