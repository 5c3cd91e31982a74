/*
** night.h -- one run over an archive: audits what changed, then compares the series that it touched.
**
** A file whose size, times and node are those seen before is not opened; one that is opened and has the same bytes is not
** audited. What a run found is committed as it goes; a run that was killed is continued by the next one.
*/
#ifndef AUDITOR_CLI_NIGHT_H
#define AUDITOR_CLI_NIGHT_H

#include "archive/archive.h"
#include "cli/inputs.h"
#include "cli/settings.h"

typedef struct {
    const settings *settings;
    archive *archive;
    char *const *paths;         /* as given: what vanished below them is removed */
    uint32_t path_count;
    unsigned jobs;
    view now;                   /* ISO 8601 */
} night_options;

typedef struct {
    archive_run run;
    archive_tally tally;
    uint64_t series;            /* compared */
    double seconds;
} night_result;

/* STATUS_IO: the archive refused; STATUS_SCRIPT, STATUS_MEMORY. A file that cannot be audited is in the archive, with why. */
status night_run(night_result *out, const night_options *options, const input_list *inputs, error *err);

#endif
