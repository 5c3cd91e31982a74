#define _POSIX_C_SOURCE 200809L
#include "cli/shown.h"

#include <stdlib.h>
#include <sys/ioctl.h>
#include <unistd.h>

enum { OPTION_FORMAT = 200, OPTION_FAIL_ON, OPTION_SEVERITY, OPTION_CONFIDENCE, OPTION_RELATIONS, OPTION_TIMINGS, OPTION_COLOUR };
enum { COLOUR_AUTO, COLOUR_ALWAYS, COLOUR_NEVER };
enum { NARROWEST = 40, WIDEST = 200 };

const option shown_options[] = {
    { OPTION_FORMAT, 'f', "format", "FORMAT[=FILE]", "pretty, concise, json, ndjson, sarif, junit, github, html; may be repeated" },
    { OPTION_FAIL_ON, 0, "fail-on", "LEVEL", "error (default), warning, note or never: what makes the exit code 1" },
    { OPTION_SEVERITY, 0, "severity", "LEVEL", "show findings from this level on: note (default), warning, error" },
    { OPTION_CONFIDENCE, 0, "min-confidence", "PERCENT", "show findings whose text was read with this confidence or more" },
    { OPTION_RELATIONS, 0, "relations", NULL, "list every relation, the verified ones too" },
    { OPTION_TIMINGS, 0, "timings", NULL, "say how long each rule took" },
    { OPTION_COLOUR, 0, "color", "WHEN", "auto (default), always or never" },
    { 0, 0, NULL, NULL, NULL },
};

status shown_take(shown *s, const argument *a, bool *taken, error *err)
{
    static const char *const failing[] = { "note", "warning", "error", "never", NULL };
    static const char *const levels[] = { "note", "warning", "error", NULL };
    static const char *const colours[] = { "auto", "always", "never", NULL };
    unsigned value = 0;
    status result = STATUS_OK;
    *taken = true;
    switch (a->id) {
    case OPTION_FORMAT:
        return output_add(&s->outputs, a->value, err);
    case OPTION_FAIL_ON:
        result = arguments_choice(&value, a, failing, err);
        s->fail_on = (severity)value;
        return result;
    case OPTION_SEVERITY:
        result = arguments_choice(&value, a, levels, err);
        s->report.least = (severity)value;
        return result;
    case OPTION_CONFIDENCE:
        result = arguments_number(&value, a, 0, 100, err);
        s->report.least_confidence = value / 100.0;
        return result;
    case OPTION_RELATIONS:
        s->report.relations = true;
        return STATUS_OK;
    case OPTION_TIMINGS:
        s->report.timings = true;
        return STATUS_OK;
    case OPTION_COLOUR:
        return arguments_choice(&s->colour, a, colours, err);
    default:
        *taken = false;
        return STATUS_OK;
    }
}

static bool wants_colour(unsigned colour)
{
    const char *refused = getenv("NO_COLOR"), *forced = getenv("CLICOLOR_FORCE");
    if (colour != COLOUR_AUTO)
        return colour == COLOUR_ALWAYS;
    if (refused != NULL && *refused != '\0')
        return false;
    if (forced != NULL && *forced != '\0' && strcmp(forced, "0") != 0)
        return true;
    return isatty(STDOUT_FILENO);
}

/* The terminal's columns; 0 where standard output is none, so that files are the same everywhere. */
static unsigned terminal_width(void)
{
    struct winsize size;
    if (!isatty(STDOUT_FILENO) || ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) != 0 || size.ws_col < NARROWEST)
        return 0;
    return size.ws_col < WIDEST ? size.ws_col : WIDEST;
}

status shown_complete(shown *s, const settings *with, error *err)
{
    if (s->outputs.count == 0) {
        status result = output_add(&s->outputs, "pretty", err);
        if (result != STATUS_OK)
            return result;
    }
    s->report.language = view_of(with->language_code);
    s->report.zh = language_data(with->language, "report");
    s->report.en = with->english;
    for (unsigned i = 0; i < s->outputs.count; i++) {
        output *o = &s->outputs.items[i];
        o->options = s->report;
        if (o->path == NULL) {
            o->options.colour = wants_colour(s->colour);
            o->options.width = terminal_width();
        }
    }
    return STATUS_OK;
}

bool shown_to_people(const shown *s)
{
    for (unsigned i = 0; i < s->outputs.count; i++) {
        const report_format *format = s->outputs.items[i].format;
        if (s->outputs.items[i].path == NULL && (format == &report_pretty || format == &report_concise))
            return true;
    }
    return false;
}

void shown_free(shown *s)
{
    output_free(&s->outputs);
}
