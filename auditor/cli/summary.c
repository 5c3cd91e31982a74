#define _POSIX_C_SOURCE 200809L
#include "cli/summary.h"

#include <inttypes.h>
#include <stdio.h>
#include <unistd.h>

#include "report/cells.h"
#include "report/words.h"

static void write_error(const buffer *text)
{
    if (text->length > 0)
        fwrite(text->bytes, 1, text->length, stderr);
}

void summary_complain(view message)
{
    buffer safe = { 0 };
    buffer_append(&safe, VIEW("auditor: "));
    cells_print(&safe, message);
    buffer_byte(&safe, '\n');
    write_error(&safe);
    buffer_free(&safe);
}

enum { VALUES = 8, DIGITS = 24 };

static words_value number(char room[DIGITS], const char *name, uint64_t value)
{
    snprintf(room, DIGITS, "%" PRIu64, value);
    return (words_value){ name, view_of(room) };
}

void summary_print(const run_result *result, const settings *s, const report_options *options)
{
    char room[VALUES][DIGITS];
    buffer text = { 0 };
    const data *words = words_for(options, VIEW(""));
    uint64_t relations = 0;
    for (unsigned v = 0; v < VERDICTS; v++)
        relations += result->relations.of[v];
    snprintf(room[2], DIGITS, "%.2f", result->seconds);
    const words_value values[] = {
        number(room[0], "documents", result->documents),
        number(room[1], "rules", ruleset_count(s->rules)),
        { "seconds", view_of(room[2]) },
        number(room[3], "errors", result->findings.of[SEVERITY_ERROR]),
        number(room[4], "warnings", result->findings.of[SEVERITY_WARNING]),
        number(room[5], "notes", result->findings.of[SEVERITY_NOTE]),
        number(room[6], "relations", relations),
        number(room[7], "holds", result->relations.of[VERDICT_HOLDS]),
    };
    words_fill(&text, words_say(words, "summary"), values, VALUES);
    if (!result->complete) {
        const words_value missing = number(room[0], "missing", result->missing);
        buffer_append(&text, words_say(words, "semicolon"));
        words_fill(&text, words_say(words, "incomplete"), &missing, 1);
    }
    buffer_byte(&text, '\n');
    write_error(&text);
    buffer_free(&text);
}

static double seconds_between(const struct timespec *from, const struct timespec *to)
{
    return (double)(to->tv_sec - from->tv_sec) + (double)(to->tv_nsec - from->tv_nsec) / 1e9;
}

void progress_begin(progress *p)
{
    p->total = 0;
    p->terminal = isatty(STDERR_FILENO);
    clock_gettime(CLOCK_MONOTONIC, &p->begun);
    p->shown = p->begun;
}

void progress_show(progress *p, uint64_t documents)
{
    struct timespec now;
    if (!p->terminal)
        return;
    clock_gettime(CLOCK_MONOTONIC, &now);
    if (seconds_between(&p->begun, &now) < 1 || seconds_between(&p->shown, &now) < 0.2)
        return;
    p->shown = now;
    double seconds = seconds_between(&p->begun, &now), rate = (double)documents / seconds;
    if (p->total >= documents && rate > 0)
        fprintf(stderr, "\r%" PRIu64 " of %" PRIu64 " documents, %.0f a second, %.0fs left \x1b[K", documents, p->total, rate,
                (double)(p->total - documents) / rate);
    else
        fprintf(stderr, "\r%" PRIu64 " documents, %.0fs ", documents, seconds);
}

void progress_end(progress *p)
{
    if (p->terminal && seconds_between(&p->begun, &p->shown) > 0)
        fputs("\r\x1b[K", stderr);
}

double progress_seconds(const progress *p)
{
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return seconds_between(&p->begun, &now);
}
