#include "extract/figures/shape.h"

#include <stdbool.h>
#include <string.h>

enum { WINDOW = 40 };

/* Up to three runs of digits. */
static void read_parts(const char *from, const char *to, int numbers[3])
{
    for (int n = 0; n < 3; n++) {
        while (from < to && (*from < '0' || *from > '9'))
            from++;
        for (numbers[n] = 0; from < to && *from >= '0' && *from <= '9'; from++)
            numbers[n] = numbers[n] < 100000 ? numbers[n] * 10 + (*from - '0') : numbers[n];
    }
}

static shape_kind match(const char *window, const char **end)
{
    const char *YYCURSOR = window, *YYMARKER;
    /*!re2c
        re2c:define:YYCTYPE = "unsigned char";
        re2c:yyfill:enable = 0;
        digit = [0-9];
        year  = [12] digit{3};
        month = "0"? [1-9] | "1" [0-2];
        day   = "0"? [1-9] | [12] digit | "3" [01];
        two   = digit{2};
        clock = [0-2]? digit ":" [0-5] digit (":" [0-5] digit)?;
        stamp = "T" clock ("." digit+)? "Z"?;

        year "-" month "-" day stamp? { *end = YYCURSOR; return SHAPE_YMD; }
        year "/" month "/" day        { *end = YYCURSOR; return SHAPE_YMD; }
        year "." month "." day        { *end = YYCURSOR; return SHAPE_YMD; }
        year " " two " " two          { *end = YYCURSOR; return SHAPE_YMD; }
        two "-" two "-" two           { *end = YYCURSOR; return SHAPE_SHORT_YMD; }
        month [-/] day [-/] year      { *end = YYCURSOR; return SHAPE_MDY; }
        clock                         { *end = YYCURSOR; return SHAPE_TIME; }
        digit+ ("." digit+){2,}       { *end = YYCURSOR; return SHAPE_CODE; }
        "0" digit{2,3} "-" digit{7,8} { *end = YYCURSOR; return SHAPE_CODE; }
        "400" ("-" digit{3,4}){2}     { *end = YYCURSOR; return SHAPE_CODE; }
        *                             { return SHAPE_NONE; }
    */
}

/* Is there a sign behind the digits that could make a shape of them? */
static bool joined(view text, uint32_t at, uint32_t end)
{
    while (at < end && text.start[at] >= '0' && text.start[at] <= '9')
        at++;
    return at + 1 < end && strchr("-/.: ", text.start[at]) != NULL && text.start[at + 1] >= '0' && text.start[at + 1] <= '9';
}

shape_kind shape_read(view text, uint32_t at, uint32_t end, uint32_t *shape_end, int numbers[3])
{
    if (!joined(text, at, end))
        return SHAPE_NONE;
    char window[WINDOW + 1];
    uint32_t length = end - at < WINDOW ? end - at : WINDOW;
    memcpy(window, text.start + at, length);
    window[length] = '\0';
    const char *stop = window;
    shape_kind kind = match(window, &stop);
    if (kind == SHAPE_NONE || (*stop >= '0' && *stop <= '9'))
        return SHAPE_NONE;
    read_parts(window, stop, numbers);
    *shape_end = at + (uint32_t)(stop - window);
    return kind;
}
