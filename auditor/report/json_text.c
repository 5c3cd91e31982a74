#include "report/json_text.h"

#include <stdio.h>

#include "base/utf8.h"
#include "report/invisible.h"

static void escape(buffer *out, uint32_t point)
{
    switch (point) {
    case '"': buffer_append(out, VIEW("\\\"")); return;
    case '\\': buffer_append(out, VIEW("\\\\")); return;
    case '\n': buffer_append(out, VIEW("\\n")); return;
    case '\r': buffer_append(out, VIEW("\\r")); return;
    case '\t': buffer_append(out, VIEW("\\t")); return;
    case UTF8_BAD: buffer_append(out, VIEW("\\ufffd")); return;
    default: break;
    }
    if (point >= 0x10000) {
        buffer_format(out, "\\u%04x", 0xD800u + ((point - 0x10000) >> 10));
        point = 0xDC00u + ((point - 0x10000) & 0x3FF);
    }
    buffer_format(out, "\\u%04x", point);
}

void json_string(buffer *out, view text)
{
    buffer_byte(out, '"');
    const char *at = text.start, *end = at + text.length, *plain = at;
    while (at < end) {
        unsigned length;
        uint32_t point = utf8_decode(at, end, &length);
        if (point == '"' || point == '\\' || point == UTF8_BAD || point_is_invisible(point)) {
            buffer_append(out, (view){ plain, (size_t)(at - plain) });
            escape(out, point);
            plain = at + length;
        }
        at += length;
    }
    buffer_append(out, (view){ plain, (size_t)(end - plain) });
    buffer_byte(out, '"');
}

void json_field(buffer *out, const char *name, view text)
{
    if (text.length == 0)
        return;
    buffer_append(out, VIEW(", \""));
    buffer_append(out, view_of(name));
    buffer_append(out, VIEW("\": "));
    json_string(out, text);
}

void json_count(buffer *out, view before, uint64_t count)
{
    char digits[20];
    size_t at = sizeof digits;
    do
        digits[--at] = (char)('0' + count % 10);
    while ((count /= 10) > 0);
    buffer_append(out, before);
    buffer_append(out, (view){ digits + at, sizeof digits - at });
}

void json_share(buffer *out, double share)
{
    unsigned parts = share <= 0 ? 0 : share >= 1 ? 10000 : (unsigned)(share * 10000 + 0.5);
    char digits[8];
    int length = snprintf(digits, sizeof digits, "%u.%04u", parts / 10000, parts % 10000);
    while (length > 2 && digits[length - 1] == '0')
        length--;
    if (digits[length - 1] == '.')
        length--;
    buffer_append(out, (view){ digits, (size_t)length });
}
