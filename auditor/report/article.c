#include "report/article.h"

#include <inttypes.h>
#include <stdlib.h>

#include "base/memory.h"
#include "report/finding_text.h"
#include "report/markup.h"
#include "report/words.h"

enum { MOST_COVERING = 32 };    /* stretches over one place; more are not told apart */

/* A stretch of clean text that is a fact, or evidence of a finding. */
typedef struct {
    uint32_t start, end;
    uint32_t finding;       /* FACT_NONE: a fact */
    uint32_t index;         /* of the fact, or of the evidence in its finding */
} stretch;

typedef struct {
    buffer *out;
    const report_document *d;
    const char *prefix;
    const data *words;
    bool *verified;         /* by fact: takes part in a relation that holds */
    stretch *list;
    size_t count, next;     /* in order of start; 'next' is the first that the text has not reached */
    stretch open[MOST_COVERING];
    size_t open_count;
} article;

/* The clean place of an offset into the source: the runs of the map, read backwards. */
static uint32_t clean_place(const clean_text *c, uint32_t offset)
{
    uint32_t low = 0, high = c->run_count;
    if (c->run_count == 0)
        return offset;
    while (high - low > 1) {
        uint32_t middle = low + (high - low) / 2;
        if (c->runs[middle].source <= offset)
            low = middle;
        else
            high = middle;
    }
    const map_run *run = &c->runs[low];
    uint32_t limit = low + 1 < c->run_count ? c->runs[low + 1].clean : (uint32_t)c->text.length;
    uint32_t place = offset < run->source ? run->clean : run->clean + (offset - run->source) / run->source_step * run->step;
    return place < limit ? place : limit;
}

static bool is_marked(const fact *f)
{
    return f->kind == FACT_FIGURE || f->kind == FACT_ORDINAL || f->kind == FACT_DURATION || f->kind == FACT_DATE;
}

static int by_start(const void *a, const void *b)
{
    const stretch *x = a, *y = b;
    if (x->start != y->start)
        return x->start < y->start ? -1 : 1;
    if (x->end != y->end)
        return x->end > y->end ? -1 : 1;
    if (x->finding != y->finding)
        return x->finding < y->finding ? -1 : 1;
    return x->index < y->index ? -1 : x->index > y->index;
}

static void add_stretch(article *a, buffer *list, uint32_t start, uint32_t end, uint32_t finding, uint32_t index)
{
    stretch one = { clean_place(a->d->clean, start), clean_place(a->d->clean, end), finding, index };
    if (one.end > one.start)
        buffer_append(list, (view){ (const char *)&one, sizeof one });
}

static void collect(article *a, buffer *list, const report_options *options)
{
    const document *doc = a->d->doc;
    for (uint32_t i = 0; i < doc->fact_count; i++)
        if (is_marked(&doc->facts[i]))
            add_stretch(a, list, doc->facts[i].start, doc->facts[i].end, FACT_NONE, i);
    for (uint32_t n = 0; n < a->d->outcome.finding_count; n++) {
        const finding *f = &a->d->outcome.findings[n];
        for (uint32_t i = 0; report_shows(options, f) && i < f->evidence_count; i++)
            add_stretch(a, list, f->evidence[i].start, f->evidence[i].end, n, i);
    }
    a->list = (stretch *)(void *)list->bytes;
    a->count = list->length / sizeof *a->list;
    if (a->count > 0)
        qsort(a->list, a->count, sizeof *a->list, by_start);
}

static void tooltip(article *a, uint32_t fact)
{
    const figure *f = fact_figure(a->d->doc, fact);
    if (f == NULL)
        return;
    buffer text = { 0 };
    report_key k = report_key_of(a->d->doc, f->key);
    finding_key(&text, &k, a->words);
    if (text.length > 0) {
        buffer_append(a->out, VIEW(" title=\""));
        markup_text(a->out, buffer_view(&text));
        buffer_byte(a->out, '"');
    }
    a->out->failed = a->out->failed || text.failed;
    buffer_free(&text);
}

/* One mark for the evidence that covers a piece of text: the worst severity colours it. */
static void open_mark(article *a, uint32_t at)
{
    severity worst = SEVERITY_NOTE;
    bool suspect = false;
    const stretch *named = NULL;
    buffer ids = { 0 };
    for (size_t i = 0; i < a->open_count; i++) {
        const stretch *s = &a->open[i];
        if (s->finding == FACT_NONE)
            continue;
        const finding *f = &a->d->outcome.findings[s->finding];
        worst = f->severity > worst ? f->severity : worst;
        suspect = suspect || finding_suspect(f) == s->index;
        if (s->start == at && named == NULL)
            named = s;
        buffer_format(&ids, "%s%s-%" PRIu32, ids.length > 0 ? " " : "", a->prefix, s->finding);
    }
    buffer_format(a->out, "<mark class=\"%s%s\" data-f=\"%.*s\"", severity_names[worst], suspect ? " suspect" : "",
                  VIEW_PRINT(buffer_view(&ids)));
    if (named != NULL)
        buffer_format(a->out, " id=\"%s-%" PRIu32 "-%" PRIu32 "\"", a->prefix, named->finding, named->index);
    buffer_byte(a->out, '>');
    /* Evidence of another finding that begins here too is reached through an anchor of its own. */
    for (size_t i = 0; i < a->open_count; i++) {
        const stretch *s = &a->open[i];
        if (s->finding != FACT_NONE && s->start == at && s != named)
            buffer_format(a->out, "<span id=\"%s-%" PRIu32 "-%" PRIu32 "\"></span>", a->prefix, s->finding, s->index);
    }
    a->out->failed = a->out->failed || ids.failed;
    buffer_free(&ids);
}

static void print_covered(article *a, view text, uint32_t at)
{
    bool marked = false;
    uint32_t fact = FACT_NONE;
    for (size_t i = 0; i < a->open_count; i++) {
        marked = marked || a->open[i].finding != FACT_NONE;
        if (a->open[i].finding == FACT_NONE)
            fact = a->open[i].index;
    }
    if (marked)
        open_mark(a, at);
    if (fact != FACT_NONE) {
        buffer_append(a->out, a->verified[fact] ? VIEW("<span class=\"q v\"") : VIEW("<span class=\"q\""));
        tooltip(a, fact);
        buffer_byte(a->out, '>');
    }
    markup_text(a->out, text);
    buffer_append(a->out, fact != FACT_NONE ? VIEW("</span>") : VIEW(""));
    buffer_append(a->out, marked ? VIEW("</mark>") : VIEW(""));
}

/* The text from 'start' to 'end', cut wherever a stretch begins or ends: pieces stand side by side and never overlap. */
static void print_text(article *a, uint32_t start, uint32_t end)
{
    view text = a->d->clean->text;
    for (uint32_t at = start; at < end;) {
        uint32_t stop = end;
        size_t kept = 0;
        for (size_t i = 0; i < a->open_count; i++)
            if (a->open[i].end > at)
                a->open[kept++] = a->open[i];
        a->open_count = kept;
        for (; a->next < a->count && a->list[a->next].start <= at; a->next++)
            if (a->list[a->next].end > at && a->open_count < MOST_COVERING)
                a->open[a->open_count++] = a->list[a->next];
        if (a->next < a->count && a->list[a->next].start < stop)
            stop = a->list[a->next].start;
        for (size_t i = 0; i < a->open_count; i++)
            stop = a->open[i].end < stop ? a->open[i].end : stop;
        print_covered(a, (view){ text.start + at, stop - at }, at);
        at = stop;
    }
}

static const char *element(const block *b)
{
    if (b->kind == BLOCK_HEADING || b->kind == BLOCK_TITLE)
        return b->level <= 1 ? "h2" : "h3";
    return "p";
}

static uint32_t print_table(article *a, uint32_t first)
{
    const clean_text *c = a->d->clean;
    uint32_t n = first;
    uint16_t row = c->blocks[first].row;
    buffer_append(a->out, VIEW("<table><tbody>\n<tr>"));
    for (; n < c->block_count && c->blocks[n].kind == BLOCK_CELL && c->blocks[n].table == c->blocks[first].table; n++) {
        const block *b = &c->blocks[n];
        if (b->row != row)
            buffer_append(a->out, VIEW("</tr>\n<tr>"));
        row = b->row;
        buffer_append(a->out, VIEW("<td"));
        if (b->row_span > 1)
            buffer_format(a->out, " rowspan=\"%u\"", b->row_span);
        if (b->column_span > 1)
            buffer_format(a->out, " colspan=\"%u\"", b->column_span);
        buffer_byte(a->out, '>');
        print_text(a, b->start, b->end);
        buffer_append(a->out, VIEW("</td>"));
    }
    buffer_append(a->out, VIEW("</tr>\n</tbody></table>\n"));
    return n;
}

static void print_blocks(article *a)
{
    const clean_text *c = a->d->clean;
    for (uint32_t n = 0; n < c->block_count;) {
        const block *b = &c->blocks[n];
        if (b->kind == BLOCK_CELL) {
            n = print_table(a, n);
            continue;
        }
        buffer_format(a->out, "<%s>", element(b));
        print_text(a, b->start, b->end);
        buffer_format(a->out, "</%s>\n", element(b));
        n++;
    }
}

/* Without the text: its figures, those that are evidence marked as they would be in it. */
static void print_figures(article *a, const report_options *options)
{
    const document *doc = a->d->doc;
    buffer_append(a->out, VIEW("<p>"));
    markup_text(a->out, words_of(a->words, "page", VIEW("no_text")));
    buffer_append(a->out, VIEW("</p>\n<ul class=\"figures\">\n"));
    for (uint32_t i = 0; i < doc->fact_count; i++) {
        a->open_count = 0;
        if (is_marked(&doc->facts[i]))
            a->open[a->open_count++] = (stretch){ 0, 1, FACT_NONE, i };
        for (uint32_t n = 0; n < a->d->outcome.finding_count; n++) {
            const finding *f = &a->d->outcome.findings[n];
            for (uint32_t k = 0; report_shows(options, f) && k < f->evidence_count; k++)
                if (f->evidence[k].fact == i && a->open_count < MOST_COVERING)
                    a->open[a->open_count++] = (stretch){ 0, 1, n, k };
        }
        if (a->open_count == 0)
            continue;
        buffer_append(a->out, VIEW("<li>"));
        print_covered(a, fact_text(doc, i), 0);
        buffer_append(a->out, VIEW("</li>\n"));
    }
    buffer_append(a->out, VIEW("</ul>\n"));
}

static void note_verified(article *a)
{
    for (uint32_t i = 0; i < a->d->outcome.check_count; i++) {
        const check *c = &a->d->outcome.checks[i];
        for (uint32_t n = 0; c->verdict == VERDICT_HOLDS && n < c->evidence_count; n++)
            if (c->evidence[n].fact < a->d->doc->fact_count)
                a->verified[c->evidence[n].fact] = true;
    }
}

void article_print(buffer *out, const report_document *d, const report_options *options, const char *prefix, const data *words)
{
    if (d->doc == NULL)
        return;
    buffer list = { 0 };
    article a = { .out = out, .d = d, .prefix = prefix, .words = words,
                  .verified = memory_zero(d->doc->fact_count, sizeof *a.verified) };
    if (a.verified == NULL) {
        out->failed = true;
        return;
    }
    note_verified(&a);
    if (d->clean != NULL) {
        collect(&a, &list, options);
        print_blocks(&a);
    } else {
        print_figures(&a, options);
    }
    out->failed = out->failed || list.failed;
    buffer_free(&list);
    memory_free(a.verified);
}
