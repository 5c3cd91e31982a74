#include <inttypes.h>

#include "cli/trials.h"
#include "report/cells.h"
#include "report/markup.h"

static void put_line(buffer *out, const char *indent, view line)
{
    buffer_append(out, view_of(indent));
    cells_print(out, line);
    buffer_byte(out, '\n');
}

/* The line of the example that holds the place, with a mark under it. */
static void put_place(buffer *out, const example_result *r)
{
    size_t start = r->start, end = r->start;
    while (start > 0 && r->text.start[start - 1] != '\n')
        start--;
    while (end < r->text.length && r->text.start[end] != '\n')
        end++;
    put_line(out, "    ", (view){ r->text.start + start, end - start });
    size_t shown = r->end < end ? r->end : end;
    size_t width = cells_width((view){ r->text.start + r->start, shown - r->start });
    buffer_append(out, VIEW("    "));
    cells_fill(out, ' ', cells_width((view){ r->text.start + start, r->start - start }));
    cells_fill(out, '^', width > 0 ? width : 1);
    buffer_byte(out, '\n');
}

static void put_failure(buffer *out, const rule_info *rule, const example_result *r)
{
    buffer_format(out, "  %s %" PRIu32 "  %.*s:%" PRIu32 "\n", example_sort_names[r->sort], r->number, VIEW_PRINT(rule->path),
                  example_line(rule, r->example));
    if (r->end > r->start)
        put_place(out, r);
    else if (r->text.length > 0)
        put_line(out, "    ", r->text);
    put_line(out, "    expected: ", r->expected);
    put_line(out, "    seen:     ", r->seen);
}

/* "4-6, 9" */
static void put_lines(buffer *out, const coverage *c)
{
    bool first = true;
    for (uint32_t line = 1; line < c->count; line++) {
        if (c->lines[line] != COVERAGE_CODE)
            continue;
        uint32_t last = line;
        while (last + 1 < c->count && c->lines[last + 1] == COVERAGE_CODE)
            last++;
        buffer_format(out, first ? "%" PRIu32 : ", %" PRIu32, line);
        if (last > line)
            buffer_format(out, "-%" PRIu32, last);
        line = last;
        first = false;
    }
}

static void put_coverage(buffer *out, const trial_rule *t)
{
    uint32_t code = 0, run = 0;
    for (uint32_t line = 1; line < t->lines.count; line++) {
        code += t->lines.lines[line] != COVERAGE_NONE;
        run += t->lines.lines[line] == COVERAGE_RUN;
    }
    if (run == code) {
        buffer_append(out, VIEW("  every line is run\n"));
        return;
    }
    buffer_append(out, VIEW("  no example runs the lines "));
    put_lines(out, &t->lines);
    buffer_format(out, " of %.*s\n", VIEW_PRINT(t->rule->path));
}

static void put_rule(buffer *out, const trial_rule *t)
{
    uint32_t passed = 0, failed = 0, todo = 0;
    for (uint32_t i = 0; i < t->result_count; i++) {
        bool open = t->results[i].sort == EXAMPLE_TODO && !t->results[i].passed;
        passed += t->results[i].passed;
        todo += open;
        failed += !t->results[i].passed && !open;
    }
    buffer_format(out, "%-36s %" PRIu32 " passed", t->rule->id, passed);
    if (failed > 0)
        buffer_format(out, ", %" PRIu32 " failed", failed);
    if (todo > 0)
        buffer_format(out, ", %" PRIu32 " to do", todo);
    buffer_byte(out, '\n');
    for (uint32_t i = 0; i < t->result_count; i++) {
        const example_result *r = &t->results[i];
        if (r->sort == EXAMPLE_TODO && r->passed)
            buffer_format(out, "  todo %" PRIu32 " passes: make it one of 'flags'\n", r->number);
        else if (r->sort != EXAMPLE_TODO && !r->passed)
            put_failure(out, t->rule, r);
    }
    if (t->complaint.length > 0)
        buffer_format(out, "  strict: %.*s\n", VIEW_PRINT(t->complaint));
}

void trials_pretty(buffer *out, const trials *t)
{
    for (uint32_t i = 0; i < t->count; i++) {
        put_rule(out, &t->rules[i]);
        if (t->coverage)
            put_coverage(out, &t->rules[i]);
    }
    buffer_format(out, "%" PRIu32 " rules, %" PRIu32 " examples: %" PRIu32 " failed, %" PRIu32 " to do\n", t->count, t->examples,
                  t->failed, t->todo);
}

void trials_junit(buffer *out, const trials *t)
{
    buffer_format(out, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites tests=\"%" PRIu32 "\" failures=\"%" PRIu32 "\">\n",
                  t->examples, t->failed);
    for (uint32_t i = 0; i < t->count; i++) {
        const trial_rule *rule = &t->rules[i];
        buffer_format(out, "  <testsuite name=\"%s\" tests=\"%" PRIu32 "\">\n", rule->rule->id, rule->result_count);
        for (uint32_t k = 0; k < rule->result_count; k++) {
            const example_result *r = &rule->results[k];
            buffer_format(out, "    <testcase classname=\"%s\" name=\"%s %" PRIu32 "\">", rule->rule->id, example_sort_names[r->sort],
                          r->number);
            if (r->sort == EXAMPLE_TODO && !r->passed)
                buffer_append(out, VIEW("<skipped/>"));
            else if (!r->passed) {
                buffer_append(out, VIEW("<failure message=\""));
                markup_text(out, r->expected);
                buffer_append(out, VIEW("\">"));
                markup_text(out, r->seen);
                buffer_append(out, VIEW("</failure>"));
            }
            buffer_append(out, VIEW("</testcase>\n"));
        }
        if (rule->complaint.length > 0)
            buffer_format(out, "    <testcase classname=\"%s\" name=\"strict\"><failure message=\"%.*s\"/></testcase>\n", rule->rule->id,
                          VIEW_PRINT(rule->complaint));
        buffer_append(out, VIEW("  </testsuite>\n"));
    }
    buffer_append(out, VIEW("</testsuites>\n"));
}

static void put_comment(buffer *out, const char *title, view text)
{
    buffer_format(out, "# %s: ", title);
    for (size_t i = 0; i < text.length; i++)
        buffer_byte(out, text.start[i] == '\n' ? ' ' : text.start[i]);
    buffer_byte(out, '\n');
}

void trials_tap(buffer *out, const trials *t)
{
    uint32_t number = 0, complaints = 0;
    for (uint32_t i = 0; i < t->count; i++)
        complaints += t->rules[i].complaint.length > 0;
    buffer_format(out, "TAP version 13\n1..%" PRIu32 "\n", t->examples + complaints);
    for (uint32_t i = 0; i < t->count; i++) {
        const trial_rule *rule = &t->rules[i];
        for (uint32_t k = 0; k < rule->result_count; k++) {
            const example_result *r = &rule->results[k];
            buffer_format(out, "%s %" PRIu32 " - %s %s %" PRIu32 "%s\n", r->passed ? "ok" : "not ok", ++number, rule->rule->id,
                          example_sort_names[r->sort], r->number, r->sort == EXAMPLE_TODO ? " # TODO" : "");
            if (r->passed)
                continue;
            put_comment(out, "expected", r->expected);
            put_comment(out, "seen", r->seen);
        }
        if (rule->complaint.length > 0)
            buffer_format(out, "not ok %" PRIu32 " - %s strict: %.*s\n", ++number, rule->rule->id, VIEW_PRINT(rule->complaint));
    }
}
