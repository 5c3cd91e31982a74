/*
** github.c -- workflow commands that become annotations. GitHub keeps ten a level, so the worst ten are written, and how
** many there are besides. A fragment's lines begin with their rank, which the end takes off.
*/
#include <inttypes.h>
#include <stdlib.h>

#include "base/memory.h"
#include "report/cells.h"
#include "report/finding_text.h"
#include "report/region.h"

enum { MOST = 10, RANK = 8 };   /* annotations a level; bytes of "2 09700 " */

static const char *const commands[SEVERITIES] = { "notice", "warning", "error" };

/* Data and properties end at these (actions/toolkit: percent-encoding). */
static void escape(buffer *out, view text, bool property)
{
    buffer safe = { 0 };
    cells_print(&safe, text);
    for (size_t i = 0; i < safe.length; i++) {
        unsigned char byte = (unsigned char)safe.bytes[i];
        if (byte == '%' || (property && (byte == ':' || byte == ',')))
            buffer_format(out, "%%%02X", byte);
        else
            buffer_byte(out, (char)byte);
    }
    out->failed = out->failed || safe.failed;
    buffer_free(&safe);
}

static void annotate(buffer *out, view path, const finding *f, region r)
{
    unsigned rank = f->confidence <= 0 ? 0 : f->confidence >= 1 ? 10000 : (unsigned)(f->confidence * 10000 + 0.5);
    buffer_format(out, "%u %05u ::%s file=", (unsigned)f->severity, rank, commands[f->severity]);
    escape(out, path, true);
    if (r.line > 0)
        buffer_format(out, ",line=%" PRIu32 ",col=%" PRIu32 ",endLine=%" PRIu32 ",endColumn=%" PRIu32, r.line, r.column, r.end_line,
                      r.end_column);
    buffer_append(out, VIEW(",title="));
    escape(out, view_of(f->rule), true);
    buffer_append(out, VIEW("::"));
    escape(out, f->message, false);
    buffer_byte(out, '\n');
}

static region lead_region(const finding *f, const source_lines *source)
{
    uint32_t lead = finding_suspect(f);
    return f->evidence_count > 0 ? region_of(&f->evidence[lead != FACT_NONE ? lead : 0], source) : (region){ 0, 0, 0, 0 };
}

static void document_fragment(buffer *out, const report_document *d, const report_options *options)
{
    source_lines source;
    if (source_lines_open(&source, d) != STATUS_OK)
        out->failed = true;
    for (uint32_t i = 0; i < d->outcome.finding_count; i++)
        if (report_shows(options, &d->outcome.findings[i]))
            annotate(out, d->path, &d->outcome.findings[i], lead_region(&d->outcome.findings[i], &source));
    source_lines_close(&source);
}

/* By rank, the worst first; equal ones in the order in which they came. */
static int by_rank(const void *a, const void *b)
{
    const view *x = a, *y = b;
    int order = memcmp(y->start, x->start, RANK);
    return order != 0 ? order : x->start < y->start ? -1 : 1;
}

static size_t split(view *lines, view text)
{
    size_t count = 0;
    for (size_t at = 0; at < text.length; count++) {
        const char *stop = memchr(text.start + at, '\n', text.length - at);
        size_t end = (size_t)(stop - text.start) + 1;
        if (lines != NULL)
            lines[count] = (view){ text.start + at, end - at };
        at = end;
    }
    return count;
}

static void write_worst(buffer *out, view gathered)
{
    size_t count = split(NULL, gathered), left_out = 0;
    view *lines = memory_zero(count, sizeof *lines);
    if (lines == NULL) {
        out->failed = true;
        return;
    }
    split(lines, gathered);
    qsort(lines, count, sizeof *lines, by_rank);
    for (size_t i = 0, of_level = 0; i < count; i++) {
        of_level = i > 0 && lines[i].start[0] == lines[i - 1].start[0] ? of_level + 1 : 1;
        if (of_level <= MOST)
            buffer_append(out, (view){ lines[i].start + RANK, lines[i].length - RANK });
        else
            left_out++;
    }
    if (left_out > 0)
        buffer_format(out, "::notice::%zu more findings are not annotated\n", left_out);
    memory_free(lines);
}

static void end(buffer *out, const report_run *run, const report_options *options, view gathered)
{
    static const source_lines none;
    buffer all = { 0 };
    buffer_append(&all, gathered);
    for (uint32_t i = 0; i < run->archive_count; i++) {
        const finding *f = &run->archive[i];
        if (report_shows(options, f) && f->evidence_count > 0)
            annotate(&all, run->archive_paths[f->evidence[0].document], f, lead_region(f, &none));
    }
    write_worst(out, buffer_view(&all));
    for (uint32_t i = 0; i < run->missing_count; i++) {
        buffer_append(out, VIEW("::error file="));
        escape(out, run->missing[i].path, true);
        buffer_append(out, VIEW(",title=not evaluated::"));
        escape(out, run->missing[i].why, false);
        buffer_byte(out, '\n');
    }
    out->failed = out->failed || all.failed;
    buffer_free(&all);
}

const report_format report_github = { "github", NULL, document_fragment, "", end, true, false, false };
