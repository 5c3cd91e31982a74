#include <strings.h>

#include "text/html_entity.h"
#include "text/html_token.h"

/* The text is not NUL-terminated: a NUL is read at its end, and NULs inside count as characters. */
/*!re2c
    re2c:api = custom;
    re2c:api:style = free-form;
    re2c:define:YYCTYPE = "unsigned char";
    re2c:define:YYPEEK = "(at < s->end ? (unsigned char)*at : 0)";
    re2c:define:YYSKIP = "at++;";
    re2c:define:YYBACKUP = "marker = at;";
    re2c:define:YYRESTORE = "at = marker;";
    re2c:yyfill:enable = 0;

    blank = [ \t\r\n\f];
    letter = [a-zA-Z];
    name  = letter [a-zA-Z0-9:_-]*;
    attribute = [^ \t\r\n\f/>=<"'\x00]+;
*/

static view between(const char *from, const char *to)
{
    return (view){ from, (size_t)(to - from) };
}

static html_kind unclosed(html_scanner *s, const char *from)
{
    s->opened = from;
    s->at = s->end;
    s->in_tag = false;
    return HTML_UNCLOSED;
}

/* Behind the first 'mark' from 'at' on, or NULL. */
static const char *behind(const html_scanner *s, const char *at, view mark)
{
    ptrdiff_t offset = view_find(between(at, s->end), mark);
    return offset >= 0 ? at + offset + mark.length : NULL;
}

static html_kind text_to(html_scanner *s, const char *from, const char *to)
{
    s->text = between(from, to);
    s->at = to;
    return HTML_TEXT;
}

static html_kind tag_from(html_scanner *s, const char *name, const char *to, html_kind kind)
{
    s->opened = s->at;
    s->name = between(name, to);
    s->at = to;
    s->in_tag = true;
    return kind;
}

static html_kind entity_to(html_scanner *s, const char *to, uint32_t point)
{
    if (point == 0)
        return text_to(s, s->at, s->at + 1);
    s->text = between(s->at, to);
    s->point = point;
    s->at = to;
    return HTML_ENTITY;
}

/* What stands at '<' or '&'. *skipped: it was a comment or the like, and the next token is wanted. */
static html_kind scan_markup(html_scanner *s, bool *skipped)
{
    const char *at = s->at, *marker = at, *stop;
    *skipped = false;
    /*!re2c
    "<!--"          { stop = behind(s, at, VIEW("-->")); goto comment; }
    "<" [!?]        { stop = behind(s, at, VIEW(">")); goto comment; }
    "<" name        { return tag_from(s, s->at + 1, at, HTML_OPEN); }
    "</" name       { return tag_from(s, s->at + 2, at, HTML_CLOSE); }
    "&#" [0-9]{1,10} ";"?           { stop = at - (at[-1] == ';');
                      return entity_to(s, at, html_entity_numbered(between(s->at + 2, stop), 10)); }
    "&#" [xX] [0-9a-fA-F]{1,8} ";"? { stop = at - (at[-1] == ';');
                      return entity_to(s, at, html_entity_numbered(between(s->at + 3, stop), 16)); }
    "&" letter [a-zA-Z0-9]{1,7} ";" { return entity_to(s, at, html_entity_named(between(s->at + 1, at - 1))); }
    *               { return text_to(s, s->at, s->at + 1); }
    */
comment:
    if (stop == NULL)
        return unclosed(s, s->at);
    s->at = stop;
    *skipped = true;
    return HTML_END;
}

/* What follows an attribute's name. */
static html_kind scan_value(html_scanner *s)
{
    const char *at = s->at, *marker = at, *stop;
    /*!re2c
    blank* "=" blank* ["']  { goto quoted; }
    blank* "=" blank*       { goto bare; }
    *                       { s->value = between(s->at, s->at); return HTML_ATTRIBUTE; }
    */
quoted:
    stop = at <= s->end ? memchr(at, at[-1], (size_t)(s->end - at)) : NULL;
    if (stop == NULL)
        return unclosed(s, s->opened);
    s->value = between(at, stop);
    s->at = stop + 1;
    return HTML_ATTRIBUTE;
bare:
    for (stop = at; stop < s->end && memchr(" \t\r\n\f<>", *stop, 7) == NULL; stop++)
        continue;
    s->value = between(at, stop);
    s->at = stop;
    return HTML_ATTRIBUTE;
}

static html_kind scan_tag(html_scanner *s)
{
    const char *at = s->at, *from;
    while (at < s->end) {
        from = at;
        /*!re2c
        ">"             { s->at = at; s->in_tag = false; return HTML_TAG_END; }
        "<"             { s->at = from; s->in_tag = false; return HTML_TAG_END; }
        attribute       { s->name = between(from, at); s->at = at; return scan_value(s); }
        *               { continue; }
        */
    }
    return unclosed(s, s->opened);
}

html_kind html_next(html_scanner *s)
{
    for (;;) {
        if (s->in_tag)
            return scan_tag(s);
        const char *at = s->at;
        while (at < s->end && *at != '<' && *at != '&')
            at++;
        if (at > s->at)
            return text_to(s, s->at, at);
        if (at == s->end)
            return HTML_END;
        bool skipped;
        html_kind kind = scan_markup(s, &skipped);
        if (!skipped)
            return kind;
    }
}

bool html_skip_to_close(html_scanner *s, view name)
{
    const char *at = s->at;
    while ((at = memchr(at, '<', (size_t)(s->end - at))) != NULL) {
        size_t left = (size_t)(s->end - at);
        if (left > name.length + 2 && at[1] == '/' && strncasecmp(at + 2, name.start, name.length) == 0) {
            s->at = at;
            return true;
        }
        at++;
    }
    return false;
}
