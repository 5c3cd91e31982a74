#include "report/page.h"

#include "base/hash.h"
#include "report/markup.h"

/* page.css and page.js, a string a line: made by the Makefile. */
static const char *const style[] = {
#include "page_css.inc"
};

static const char *const script[] = {
#include "page_js.inc"
};

enum { STYLE_LINES = sizeof style / sizeof *style, SCRIPT_LINES = sizeof script / sizeof *script };

static unsigned nibble(char hex)
{
    return (unsigned)(hex <= '9' ? hex - '0' : hex - 'a' + 10);
}

/* 'sha256-...' as a content security policy wants it: base64 of the digest. */
static void source_hash(buffer *out, const char *const *lines, size_t count)
{
    static const char letters[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    char hex[65];
    sha256 s;
    sha256_begin(&s);
    for (size_t i = 0; i < count; i++)
        sha256_add(&s, view_of(lines[i]));
    sha256_end(&s, hex);
    buffer_append(out, VIEW("'sha256-"));
    /* Three hex digits are two base64 digits; 64 are 21 triples and one digit over. */
    for (unsigned i = 0; i < 63; i += 3) {
        unsigned bits = nibble(hex[i]) << 8 | nibble(hex[i + 1]) << 4 | nibble(hex[i + 2]);
        buffer_byte(out, letters[bits >> 6]);
        buffer_byte(out, letters[bits & 63]);
    }
    buffer_byte(out, letters[nibble(hex[63]) << 2]);
    buffer_append(out, VIEW("='"));
}

static void lines_of(buffer *out, const char *const *lines, size_t count)
{
    for (size_t i = 0; i < count; i++)
        buffer_append(out, view_of(lines[i]));
}

void page_begin(buffer *out, view language, view title)
{
    bool english = view_equal(language, VIEW("en"));
    buffer_format(out, "<!DOCTYPE html>\n<html lang=\"%s\">\n<head>\n<meta charset=\"utf-8\">\n<title>", english ? "en" : "zh-CN");
    markup_text(out, title);
    buffer_append(out, VIEW("</title>\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
                            "<meta name=\"referrer\" content=\"no-referrer\">\n"
                            "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; base-uri 'none'; "
                            "form-action 'none'; style-src "));
    source_hash(out, style, STYLE_LINES);
    buffer_append(out, VIEW("; script-src "));
    source_hash(out, script, SCRIPT_LINES);
    buffer_append(out, VIEW("\">\n<style>"));
    lines_of(out, style, STYLE_LINES);
    buffer_append(out, VIEW("</style>\n</head>\n<body>\n<main>\n"));
}

void page_end(buffer *out)
{
    buffer_append(out, VIEW("</main>\n<script>"));
    lines_of(out, script, SCRIPT_LINES);
    buffer_append(out, VIEW("</script>\n</body>\n</html>\n"));
}
