#include "extract/extract.h"

#include "base/memory.h"
#include "extract/scene/context.h"
#include "extract/emit.h"
#include "extract/extraction.h"
#include "extract/publication.h"
#include "extract/scene/sentences.h"
#include "extract/stages.h"

static view file_stem(view name)
{
    for (size_t i = name.length; i-- > 0;)
        if (name.start[i] == '/') {
            name = (view){ name.start + i + 1, name.length - i - 1 };
            break;
        }
    for (size_t i = name.length; i-- > 1;)
        if (name.start[i] == '.')
            return (view){ name.start, i };
    return name;
}

static void describe(extraction *x, precision how)
{
    document *doc = builder_document(x->builder);
    const extract_options *o = x->options;
    const clean_text *c = x->clean;
    view title = c->title;
    for (uint32_t i = 0; i < c->block_count && title.length == 0; i++)
        if (c->blocks[i].kind == BLOCK_TITLE)
            title = (view){ c->text.start + c->blocks[i].start, c->blocks[i].end - c->blocks[i].start };
    doc->id = builder_copy(x->builder, o->id.length > 0 ? o->id : file_stem(o->name));
    doc->title = builder_copy(x->builder, title);
    doc->language = builder_copy(x->builder, language_code(x->language));
    doc->source_name = builder_copy(x->builder, o->name);
    doc->encoding = builder_copy(x->builder, view_of(c->encoding));
    doc->published = x->published;
    doc->published_precision = how;
    doc->source = c->source;
}

static status read_document(extraction *x, found_list *list, error *err)
{
    precision how = PRECISION_DAY;
    status result = context_scan(list, &language_stages(x->language)->scan, x->clean, err);
    if (result == STATUS_OK)
        result = publication_find(&x->published, &how, x, list, err);
    if (result != STATUS_OK)
        return result;
    describe(x, how);
    x->starts = starts_read(language_stages(x->language)->starts, x->clean->text, x->scratch);
    if (x->starts == NULL)
        return error_set(err, STATUS_MEMORY, "no memory for the words of a draft");
    result = emit_tokens(x, list, err);
    if (result == STATUS_OK)
        result = sentences_read(x, err);
    if (result == STATUS_OK)
        result = emit_facts(x, list, &language_stages(x->language)->scan, err);
    memory_free(list->items);   /* it is large, and tokens say the rest */
    *list = (found_list){ .items = NULL };
    if (result == STATUS_OK && !x->options->figures_only)
        result = stages_run(x, err);
    return result;
}

status extract_document(document **out, const clean_text *clean, const extract_options *options, error *err)
{
    clean_text read = *clean;
    extraction x = { .clean = &read, .written = clean->text, .options = options, .language = options->language };
    found_list list = { .items = NULL };
    status result = STATUS_OK;
    x.builder = builder_new();
    x.scratch = arena_new();
    if (x.scratch != NULL)
        read.text = traditional_fold(language_stages(x.language)->traditional, clean->text, x.scratch);
    if (x.builder == NULL || x.scratch == NULL || (read.text.start == NULL && clean->text.length > 0))
        result = error_set(err, STATUS_MEMORY, "no memory to read a draft");
    if (result == STATUS_OK)
        result = read_document(&x, &list, err);
    memory_free(list.items);
    arena_free(x.scratch);      /* before the document gets arrays of its own */
    if (result == STATUS_OK)
        result = builder_finish(x.builder, out, err);
    builder_free(x.builder);
    return result;
}
