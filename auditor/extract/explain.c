#include "extract/explain.h"

#include <inttypes.h>

#include "base/memory.h"
#include "base/utf8.h"
#include "extract/scene/context.h"
#include "extract/figures/scan.h"

static const char *const reasons[WHYS] = {
    [WHY_UNIT] = "a number and a unit word",
    [WHY_NUMBER] = "a number without a unit, long enough or so placed that it counts",
    [WHY_WORD_FRACTION] = "a word that means a fraction or a multiple",
    [WHY_ORDINAL] = "an ordinal",
    [WHY_RANK] = "a place in an order",
    [WHY_LABEL_WORD] = "a word with a numeral inside: counts nothing (labels.lua, words)",
    [WHY_LABEL_UNIT] = "a name, because of the word behind it: counts nothing (labels.lua, after)",
    [WHY_LABEL_CODE] = "a code, a version or a serial number: counts nothing",
    [WHY_LABEL_QUOTED] = "a count in a short quotation, or such a label without its quotes: counts nothing",
    [WHY_LABEL_MARKER] = "the marker of a list: counts nothing",
    [WHY_THRESHOLD] = "a bound that belongs to the noun behind it, not a value",
    [WHY_CLASS] = "a scale word that names a size class, not a value",
    [WHY_DATE] = "a date or period",
    [WHY_RELATIVE_DATE] = "a date counted from publication, or from the last year named (time.lua)",
    [WHY_WEEKDAY] = "a weekday (time.lua, weekdays)",
    [WHY_CLOCK] = "a time of day",
    [WHY_PLAN] = "a plan period (plans.lua)",
    [WHY_VAGUE] = "a time that no calendar fixes (time.lua)",
};

/* The byte of the source at a line and column; its length where there is none. */
static uint32_t source_place(view source, uint32_t line, uint32_t column)
{
    size_t at = 0;
    for (uint32_t n = 1; n < line && at < source.length; at++)
        n += source.start[at] == '\n';
    for (uint32_t n = 1; n < column && at < source.length; n++) {
        unsigned length = 1;
        utf8_decode(source.start + at, source.start + source.length, &length);
        at += length;
    }
    return (uint32_t)at;
}

static void say(buffer *out, const char *what, view text, uint32_t start, uint32_t end)
{
    if (end > start)
        buffer_format(out, "  %s: %.*s\n", what, (int)(end - start), text.start + start);
}

static void explain_figure(buffer *out, const found *f, const figure_words *words, view text)
{
    say(out, "number", text, f->token.number_start, f->token.number_end);
    say(out, "unit word", text, f->written_start, f->written_end);
    if (f->unit != 0)
        buffer_format(out, "  unit: %.*s\n", VIEW_PRINT(words->units[f->unit].name));
    if (f->per != 0)
        buffer_format(out, "  per: %.*s\n", VIEW_PRINT(words->units[f->per].name));
    buffer_format(out, "  modifier: %s\n", modifier_names[f->print.modifier]);
}

static void explain_date(buffer *out, const found *f, view text)
{
    static const char *const rules[] = {
        [YEAR_SAID] = "is written", [YEAR_RELATIVE] = "counts from publication", [YEAR_AFTER_TEXT] = "counts from the last year named",
        [YEAR_OPEN] = "comes from the sentence, from publication, from the title or from the last year named",
        [YEAR_NEVER] = "cannot be known",
    };
    say(out, "word", text, f->date.word_start, f->date.word_end);
    buffer_format(out, "  year: %s\n", rules[f->date.rule]);
}

static void explain_found(buffer *out, const found *f, const figure_words *words, view text)
{
    const token *t = &f->token;
    buffer_format(out, "%c %.*s: %s\n", t->kind, (int)(t->end - t->start), text.start + t->start, reasons[f->why]);
    say(out, "words before", text, t->start, t->core_start);
    if (f->fact_kind == FACT_DATE)
        explain_date(out, f, text);
    else if (f->fact_kind != FACT_KINDS)
        explain_figure(out, f, words, text);
    say(out, "words behind", text, t->core_end, t->end);
}

status explain_reading(buffer *out, bool *found_any, const clean_text *clean, const language *l, uint32_t line, uint32_t column,
                       error *err)
{
    found_list list = { .items = NULL };
    const scan_words *words = language_scan_words(l);
    uint32_t place = source_place(clean->source, line, column);
    status result = context_scan(&list, words, clean, err);
    bool any = false;
    for (uint32_t i = 0; result == STATUS_OK && i < list.count; i++) {
        const token *t = &list.items[i].token;
        if (text_source_start(clean, t->start) > place || text_source_end(clean, t->end) <= place)
            continue;
        any = true;
        explain_found(out, &list.items[i], words->figures, clean->text);
    }
    memory_free(list.items);
    if (result == STATUS_OK)
        *found_any = any;
    return result;
}
