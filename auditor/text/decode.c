#include "text/decode.h"

#include <errno.h>
#include <iconv.h>
#include <strings.h>
#include <uchardet/uchardet.h>

#include "base/library.h"
#include "base/memory.h"
#include "base/utf8.h"
#include "loaded.h"

enum { SAMPLE = 1 << 16 };

static const char UTF_8[] = "utf-8", UTF_16LE[] = "utf-16le", UTF_16BE[] = "utf-16be", GB18030[] = "gb18030";

void decoded_free(decoded *d)
{
    memory_free(d->owned);
    map_free(&d->map);
    *d = (decoded){ .owned = NULL };
}

static status no_memory(error *err)
{
    return error_set(err, STATUS_MEMORY, "no memory to decode a draft");
}

/* Takes UTF-8 as it is, behind 'mark' bytes of byte order mark. */
static status take_utf8(decoded *out, view bytes, size_t mark, error *err)
{
    map_append(&out->map, (map_run){ 0, (uint32_t)mark, 1, 1 });
    if (out->map.failed)
        return no_memory(err);
    out->text = (view){ bytes.start + mark, bytes.length - mark };
    out->encoding = UTF_8;
    return STATUS_OK;
}

static uint32_t unit_at(const unsigned char *p, bool big)
{
    return big ? (uint32_t)p[0] << 8 | p[1] : (uint32_t)p[1] << 8 | p[0];
}

static status from_utf16(decoded *out, view bytes, size_t mark, bool big, error *err)
{
    const unsigned char *start = (const unsigned char *)bytes.start, *at = start + mark, *end = start + bytes.length;
    char *put = out->owned = memory_new((bytes.length / 2 + 1) * 3);
    if (put == NULL)
        return no_memory(err);
    unsigned last_width = 0, last_units = 0;
    while (at < end) {
        const unsigned char *from = at;
        uint32_t point = end - at >= 2 ? unit_at(at, big) : 0xDC00;
        at += 2;
        if (point >= 0xD800 && point < 0xDC00 && end - at >= 2 && (unit_at(at, big) & 0xFC00) == 0xDC00) {
            point = 0x10000 + ((point & 0x3FF) << 10 | (unit_at(at, big) & 0x3FF));
            at += 2;
        } else if (point >= 0xD800 && point < 0xE000)
            return error_set(err, STATUS_SYNTAX, "byte %zu is no UTF-16 (%s)", (size_t)(from - start),
                             end - from < 2 ? "half a unit at the end" : "half a surrogate pair");
        unsigned width = utf8_encode(point, put), units = (unsigned)(at - from);
        if (width != last_width || units != last_units)
            map_append(&out->map, (map_run){ (uint32_t)(put - out->owned), (uint32_t)(from - start), (uint16_t)width,
                                             (uint16_t)units });
        last_width = width;
        last_units = units;
        put += width;
    }
    if (out->map.failed)
        return no_memory(err);
    out->text = (view){ out->owned, (size_t)(put - out->owned) };
    out->encoding = big ? UTF_16BE : UTF_16LE;
    return STATUS_OK;
}

/* Walks both texts at once: the width of every character in either encoding is in its first bytes. */
static void pair_gb18030(offset_map *map, view bytes, view text)
{
    const unsigned char *first = (const unsigned char *)bytes.start, *from = first, *end = from + bytes.length;
    const unsigned char *start = (const unsigned char *)text.start, *to = start, *stop = to + text.length;
    while (from < end && to < stop) {
        uint16_t width = *from < 0x80 ? 1 : end - from > 1 && from[1] < 0x40 ? 4 : 2;
        uint16_t made = *to < 0x80 ? 1 : *to < 0xE0 ? 2 : *to < 0xF0 ? 3 : 4;
        map_append(map, (map_run){ (uint32_t)(to - start), (uint32_t)(from - first), made, width });
        from += width;
        to += made;
        if (width == 1)
            for (; from < end && *from < 0x80; from++)
                to++;
        else if (width == 2 && made == 3)
            for (; end - from > 1 && *from > 0x80 && from[1] >= 0x40 && (*to & 0xF0) == 0xE0; from += 2)
                to += 3;
    }
}

static status from_gb18030(decoded *out, view bytes, error *err)
{
    size_t room = bytes.length / 2 * 3 + 4, left = bytes.length, free_room = room;
    char *put = out->owned = memory_new(room), *at = (char *)bytes.start;
    if (put == NULL)
        return no_memory(err);
    iconv_t converter = iconv_open("UTF-8", "GB18030");
    if (converter == (iconv_t)-1)
        return error_set(err, STATUS_SYNTAX, "this system's iconv has no GB18030");
    size_t answer = iconv(converter, &at, &left, &put, &free_room);
    iconv_close(converter);
    if (answer == (size_t)-1)
        return error_set(err, STATUS_SYNTAX, "byte %zu is no GB18030%s", (size_t)(at - bytes.start),
                         errno == EINVAL ? " (half a character at the end)" : "");
    out->text = (view){ out->owned, (size_t)(put - out->owned) };
    pair_gb18030(&out->map, bytes, out->text);
    out->encoding = GB18030;
    return out->map.failed ? no_memory(err) : STATUS_OK;
}

/* UTF-16 without a mark: Latin text has a zero in every other byte, Chinese text ideographs in nearly every unit of the
** right byte order. */
static const char *utf16_by_shape(view bytes)
{
    const unsigned char *p = (const unsigned char *)bytes.start;
    size_t units = (bytes.length < SAMPLE ? bytes.length : SAMPLE) / 2, good[2] = { 0, 0 }, marks[2] = { 0, 0 };
    if (units < 4 || bytes.length % 2 != 0)
        return NULL;
    for (size_t i = 0; i < units; i++)
        for (int big = 0; big < 2; big++) {
            uint32_t unit = unit_at(p + 2 * i, big);
            bool mark =
                unit == 0x3002 || unit == 0xFF0C || unit == 0x0A || unit == 0x20 || (unit >= '0' && unit <= '9');
            marks[big] += mark;
            good[big] += mark || (unit > 0x20 && unit < 0x7F) || (unit >= 0x4E00 && unit < 0xA000)
                || (unit >= 0x2010 && unit < 0x2030) || (unit >= 0x3000 && unit < 0x3020) || unit >= 0xFF00
                || (unit >= 0xD800 && unit < 0xE000);
        }
    int big = marks[1] > marks[0];
    return marks[big] > 0 && marks[!big] * 8 <= marks[big] && good[big] * 20 >= units * 19 ? big ? UTF_16BE : UTF_16LE
                                                                                           : NULL;
}

/* Is this UTF-8 with some other bytes in it? In GB18030 whole three-byte characters hardly ever arise by chance. */
static bool mostly_utf8(view bytes)
{
    size_t whole = 0, broken = 0;
    const char *at = bytes.start, *end = at + (bytes.length < SAMPLE * 16 ? bytes.length : SAMPLE * 16);
    while (at < end) {
        unsigned length;
        if (utf8_decode(at, end, &length) == UTF8_BAD)
            broken++;
        whole += length >= 3;
        at += length;
    }
    return whole >= broken;
}

#define USED(f) \
    f(uchardet_new) f(uchardet_delete) f(uchardet_handle_data) f(uchardet_data_end) f(uchardet_get_charset)

static struct {
    USED(LIBRARY_MEMBER)
} detection;

static library uchardet = { LOADED_libuchardet, (const char *const[]){ USED(LIBRARY_NAME) NULL }, &detection, NULL };

/* What uchardet takes the sample for, where it is sure of something that cannot be read as GB18030; otherwise "". */
static status foreign_charset(char *name, size_t room, view bytes, error *err)
{
    static const char *const foreign[] = { "BIG5", "EUC-TW", "SHIFT_JIS", "EUC-JP", "ISO-2022-JP", "EUC-KR", "UHC", NULL };
    status result = library_load(&uchardet, err);
    uchardet_t detector = result == STATUS_OK ? detection.uchardet_new() : NULL;
    *name = '\0';
    if (detector == NULL)
        return result;
    if (detection.uchardet_handle_data(detector, bytes.start, bytes.length < SAMPLE ? bytes.length : SAMPLE) == 0) {
        detection.uchardet_data_end(detector);
        const char *charset = detection.uchardet_get_charset(detector);
        for (const char *const *f = foreign; *f != NULL; f++)
            if (strcasecmp(charset, *f) == 0 && strlen(charset) < room)
                memcpy(name, charset, strlen(charset) + 1);
    }
    detection.uchardet_delete(detector);
    return STATUS_OK;
}

/* GB2312's first level, the commonest 3,755 characters and all punctuation, makes up nearly all of real GB18030. */
static bool common_gb18030(view bytes)
{
    size_t pairs = 0, common = 0;
    const unsigned char *at = (const unsigned char *)bytes.start,
                        *end = at + (bytes.length < SAMPLE ? bytes.length : SAMPLE);
    while (end - at > 1) {
        if (*at < 0x80) {
            at++;
            continue;
        }
        pairs++;
        common += (*at >= 0xB0 && *at <= 0xD7 && at[1] >= 0xA1) || ((*at == 0xA1 || *at == 0xA3) && at[1] >= 0xA1);
        at += 2;
    }
    return common * 10 >= pairs * 8;
}

static status guess(decoded *out, view bytes, error *err)
{
    size_t broken = utf8_valid(bytes);
    bool zero = memchr(bytes.start, 0, bytes.length < SAMPLE ? bytes.length : SAMPLE) != NULL;
    if (broken == bytes.length && !zero)
        return take_utf8(out, bytes, 0, err);
    const char *wide = utf16_by_shape(bytes);
    if (wide != NULL)
        return from_utf16(out, bytes, 0, wide == UTF_16BE, err);
    if (zero)
        return error_set(err, STATUS_SYNTAX, "a binary file (a zero byte at %zu): text was expected",
                         (size_t)((const char *)memchr(bytes.start, 0, bytes.length) - bytes.start));
    if (mostly_utf8(bytes))
        return error_set(
            err, STATUS_SYNTAX,
            "byte %zu is no UTF-8, though the text around it is: encodings mixed, or the file is cut short", broken);
    char charset[32] = "";
    if (!common_gb18030(bytes) && foreign_charset(charset, sizeof charset, bytes, err) != STATUS_OK)
        return STATUS_IO;
    if (charset[0] != '\0')
        return error_set(err, STATUS_SYNTAX, "looks like %s: UTF-8, UTF-16 or GB18030 was expected (--encoding tells)",
                         charset);
    error why = { 0 };
    status result = from_gb18030(out, bytes, &why);
    if (result == STATUS_SYNTAX)
        return error_set(err, result, "byte %zu is no UTF-8, and %s: encodings mixed, or a binary file", broken,
                         why.message);
    return result == STATUS_OK ? result : error_set(err, result, "%s", why.message);
}

static status decode_as(decoded *out, view bytes, const char *encoding, error *err)
{
    static const char *const gb[] = { "gb18030", "gbk", "gb2312", "cp936", NULL };
    bool little = strcasecmp(encoding, "utf-16le") == 0, big = strcasecmp(encoding, "utf-16be") == 0;
    if (strcasecmp(encoding, "utf-8") == 0 || strcasecmp(encoding, "utf8") == 0) {
        size_t mark = view_starts(bytes, VIEW("\xEF\xBB\xBF")) ? 3 : 0, broken = utf8_valid(bytes);
        if (broken < bytes.length)
            return error_set(err, STATUS_SYNTAX, "byte %zu is no UTF-8", broken);
        return take_utf8(out, bytes, mark, err);
    }
    if (little || big || strcasecmp(encoding, "utf-16") == 0) {
        bool mark_little = view_starts(bytes, VIEW("\xFF\xFE")), mark_big = view_starts(bytes, VIEW("\xFE\xFF"));
        return from_utf16(out, bytes, (mark_little && !big) || (mark_big && !little) ? 2 : 0,
                          big || (mark_big && !little), err);
    }
    for (const char *const *name = gb; *name != NULL; name++)
        if (strcasecmp(encoding, *name) == 0)
            return from_gb18030(out, bytes, err);
    return error_set(err, STATUS_USAGE,
                     "unknown encoding '%s': utf-8, utf-16, utf-16le, utf-16be, gb18030 or gbk was expected", encoding);
}

status decode(decoded *out, view bytes, const char *encoding, error *err)
{
    decoded d = { .owned = NULL };
    status result;
    if (encoding != NULL)
        result = decode_as(&d, bytes, encoding, err);
    else if (view_starts(bytes, VIEW("\xEF\xBB\xBF")))
        result = decode_as(&d, bytes, UTF_8, err);
    else if (view_starts(bytes, VIEW("\xFF\xFE")) || view_starts(bytes, VIEW("\xFE\xFF")))
        result = decode_as(&d, bytes, "utf-16", err);
    else
        result = guess(&d, bytes, err);
    if (result != STATUS_OK) {
        decoded_free(&d);
        return result;
    }
    *out = d;
    return STATUS_OK;
}
