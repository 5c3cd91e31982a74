#include "facts/json_text.h"

static void escape(buffer *out, unsigned char byte)
{
    static const char hex[] = "0123456789abcdef";
    static const char named[32] = { ['\b'] = 'b', ['\t'] = 't', ['\n'] = 'n', ['\f'] = 'f', ['\r'] = 'r' };
    char plain[2] = { '\\', (char)byte };
    if (byte >= 0x20 || named[byte] != 0) {
        plain[1] = byte >= 0x20 ? (char)byte : named[byte];
        buffer_append(out, (view){ plain, 2 });
        return;
    }
    const char code[6] = { '\\', 'u', '0', '0', hex[byte >> 4], hex[byte & 15] };
    buffer_append(out, (view){ code, 6 });
}

void json_quote(buffer *out, view text)
{
    size_t from = 0;
    buffer_byte(out, '"');
    for (size_t i = 0; i < text.length; i++) {
        unsigned char byte = (unsigned char)text.start[i];
        if (byte > '\\' || (byte >= 0x20 && byte != '"' && byte != '\\'))
            continue;
        buffer_append(out, (view){ text.start + from, i - from });
        escape(out, byte);
        from = i + 1;
    }
    buffer_append(out, (view){ text.start + from, text.length - from });
    buffer_byte(out, '"');
}
