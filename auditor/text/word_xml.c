#include "text/word_xml.h"

#include <expat.h>

#include "base/memory.h"
#include "text/zip.h"

enum { DEEPEST = 1000 };

typedef struct {
    XML_Parser parser;
    const word_events *events;
    void *context;
    uint32_t depth, left_out;   /* depth of the mc:Fallback we are in, or 0: it says again what stands before it */
    bool has_dtd, too_deep;
} part_reader;

static void *resize(void *block, size_t size)
{
    return memory_resize(block, size, 1);
}

/* "uri|name" of WordprocessingML, transitional or strict, gives the name. */
static const char *word_name(const char *name)
{
    const char *bar = strrchr(name, '|');
    return bar != NULL && strstr(name, "wordprocessingml") != NULL
                   && view_ends((view){ name, (size_t)(bar - name) }, VIEW("/main"))
               ? bar + 1
               : NULL;
}

const char *word_attribute(const char *const *attributes, const char *name)
{
    for (; attributes[0] != NULL; attributes += 2) {
        const char *local = word_name(attributes[0]);
        if (local != NULL && strcmp(local, name) == 0)
            return attributes[1];
    }
    return NULL;
}

static void on_open(void *context, const XML_Char *name, const XML_Char **attributes)
{
    part_reader *r = context;
    if (++r->depth > DEEPEST) {
        r->too_deep = true;
        XML_StopParser(r->parser, XML_FALSE);
        return;
    }
    if (r->left_out == 0 && view_ends(view_of(name), VIEW("|Fallback")))
        r->left_out = r->depth;
    const char *local = word_name(name);
    if (r->left_out == 0 && local != NULL)
        r->events->open(r->context, local, (const char *const *)attributes);
}

static void on_close(void *context, const XML_Char *name)
{
    part_reader *r = context;
    const char *local = word_name(name);
    if (r->left_out == 0 && local != NULL)
        r->events->close(r->context, local);
    if (r->left_out == r->depth)
        r->left_out = 0;
    r->depth--;
}

static void on_text(void *context, const XML_Char *text, int length)
{
    part_reader *r = context;
    if (r->left_out == 0 && r->events->text != NULL)
        r->events->text(r->context, (view){ text, (size_t)length });
}

static void on_dtd(void *context, const XML_Char *name, const XML_Char *system, const XML_Char *public, int internal)
{
    (void)name, (void)system, (void)public, (void)internal;
    part_reader *r = context;
    r->has_dtd = true;
    XML_StopParser(r->parser, XML_FALSE);
}

static status explain(const part_reader *r, error *err)
{
    enum XML_Error why = XML_GetErrorCode(r->parser);
    if (r->has_dtd)
        return error_set(err, STATUS_SYNTAX, "it carries a DTD, which no Word document needs: refused");
    if (r->too_deep)
        return error_set(err, STATUS_LIMIT, "its XML is nested deeper than %d", DEEPEST);
    if (why == XML_ERROR_NO_MEMORY)
        return error_set(err, STATUS_MEMORY, "no memory to read a Word document");
    return error_set(err, STATUS_SYNTAX, "its XML is broken at line %lu (%s)",
                     (unsigned long)XML_GetCurrentLineNumber(r->parser), XML_ErrorString(why));
}

static status feed(void *context, view piece, error *err)
{
    part_reader *r = context;
    return XML_Parse(r->parser, piece.start, (int)piece.length, XML_FALSE) == XML_STATUS_OK ? STATUS_OK
                                                                                            : explain(r, err);
}

status word_xml_read(view archive, const char *part, const word_events *events, void *context, error *err)
{
    static const XML_Memory_Handling_Suite heap = { memory_new, resize, memory_free };
    part_reader r = { .parser = XML_ParserCreate_MM(NULL, &heap, "|"), .events = events, .context = context };
    if (r.parser == NULL)
        return error_set(err, STATUS_MEMORY, "no memory to read a Word document");
    XML_SetUserData(r.parser, &r);
    XML_SetElementHandler(r.parser, on_open, on_close);
    XML_SetCharacterDataHandler(r.parser, on_text);
    XML_SetStartDoctypeDeclHandler(r.parser, on_dtd);
    status result = zip_stream(archive, part, feed, &r, err);
    if (result == STATUS_OK && XML_Parse(r.parser, "", 0, XML_TRUE) != XML_STATUS_OK)
        result = explain(&r, err);
    XML_ParserFree(r.parser);
    return result;
}
