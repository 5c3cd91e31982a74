/* concise.c -- one line per finding: path:line:column: severity: message [rule] #fingerprint. */
#include <inttypes.h>

#include "report/cells.h"
#include "report/finding_text.h"

static void line(buffer *out, view path, const finding *f)
{
    uint32_t lead = finding_suspect(f);
    const evidence *e = f->evidence_count > 0 ? &f->evidence[lead != FACT_NONE ? lead : 0] : NULL;
    cells_print(out, path);
    if (e != NULL)
        buffer_format(out, ":%" PRIu32 ":%" PRIu32, e->line, e->column);
    buffer_format(out, ": %s: ", severity_names[f->severity]);
    cells_print(out, f->message);
    buffer_format(out, " [%s] #%.8s\n", f->rule, f->fingerprint);
}

static void document_fragment(buffer *out, const report_document *d, const report_options *options)
{
    for (uint32_t i = 0; i < d->outcome.finding_count; i++)
        if (report_shows(options, &d->outcome.findings[i]))
            line(out, d->path, &d->outcome.findings[i]);
}

static void end(buffer *out, const report_run *run, const report_options *options, view gathered)
{
    (void)gathered;
    for (uint32_t i = 0; i < run->archive_count; i++) {
        const finding *f = &run->archive[i];
        if (report_shows(options, f))
            line(out, f->evidence_count > 0 ? run->archive_paths[f->evidence[0].document] : VIEW("-"), f);
    }
}

const report_format report_concise = { "concise", NULL, document_fragment, "", end, false, false, false };
