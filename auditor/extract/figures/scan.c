#include "extract/figures/scan.h"

#include "base/memory.h"
#include "extract/dates/dates.h"
#include "extract/figures/figures.h"
#include "extract/figures/numeral.h"
#include "extract/figures/odds.h"
#include "extract/figures/spaced.h"
#include "extract/words/glyph.h"

typedef struct {
    uint8_t *classes;
    uint8_t bit;
} marking;

static void mark_point(void *context, uint32_t point)
{
    marking *m = context;
    if (point < CLASS_POINTS)
        m->classes[point] |= m->bit;
}

static bool starts_number(uint8_t kind)
{
    return kind == GLYPH_ARABIC || kind == GLYPH_HAN || kind == GLYPH_SMALL || kind == GLYPH_BIG || kind == GLYPH_SOME
        || kind == GLYPH_HALF || kind == GLYPH_MINUS;
}

/* What can stand right behind a lone Chinese numeral, and before it, so that it means something. */
static void mark_behind(const scan_words *w)
{
    const figure_words *f = w->figures;
    const lexicon *const behind[] = { f->behind,       f->lower_money,   f->lower_time,   f->after,
                                      f->within,       f->more,          f->to,           f->pair,
                                      f->alone_behind, f->odds_join,     f->odds_behind,  f->classes,
                                      f->rank,         w->time->century, w->time->decade, w->time->clock_units };
    for (size_t i = 0; i < sizeof behind / sizeof *behind; i++)
        lexicon_first_points(behind[i], mark_point, &(marking){ w->classes, CLASS_BEHIND });
    lexicon_first_points(f->each, mark_point, &(marking){ w->classes, CLASS_EACH });
    lexicon_first_points(f->before, mark_point, &(marking){ w->classes, CLASS_BEFORE });
    for (size_t i = 0; i < sizeof glyph_table / sizeof *glyph_table; i++)
        if (glyph_table[i].glyph.kind != GLYPH_OTHER)
            w->classes[glyph_table[i].point] |= CLASS_BEHIND;
}

status scan_words_new(scan_words *out, arena *memory, const language *l, unit_table *table, error *err)
{
    scan_words w = { .classes = arena_zero(memory, CLASS_POINTS, 1) };
    if (w.classes == NULL)
        return error_set(err, STATUS_MEMORY, "no memory for words");
    status result = figure_words_new(&w.figures, memory, language_data(l, "units"), language_data(l, "measure"),
                                     language_data(l, "modifiers"), language_data(l, "labels"), table, err);
    if (result == STATUS_OK)
        result = time_words_new(&w.time, memory, language_data(l, "time"), language_data(l, "plans"), err);
    if (result != STATUS_OK)
        return result;
    for (size_t i = 0; i < sizeof glyph_table / sizeof *glyph_table; i++)
        if (starts_number(glyph_table[i].glyph.kind))
            w.classes[glyph_table[i].point] |= CLASS_NUMERAL;
    for (uint32_t digit = 0; digit <= 9; digit++) {
        w.classes['0' + digit] |= CLASS_NUMERAL;
        w.classes[0xFF10 + digit] |= CLASS_NUMERAL;
    }
    static const uint16_t signs[] = { '-', 0x2013, 0x2212, 0xFF0D };
    for (size_t i = 0; i < sizeof signs / sizeof *signs; i++)
        w.classes[signs[i]] |= CLASS_NUMERAL;
    mark_behind(&w);
    lexicon_first_points(w.time->starts, mark_point, &(marking){ w.classes, CLASS_TIME });
    lexicon_first_points(w.figures->fractions, mark_point, &(marking){ w.classes, CLASS_WORD });
    lexicon_first_points(w.figures->labels, mark_point, &(marking){ w.classes, CLASS_WORD });
    *out = w;
    return STATUS_OK;
}

/* -3℃, -1.3%: digits and a degree or percent sign behind the minus sign; nothing else goes below zero right behind a word. */
static bool below_zero(const scan *s, uint32_t at)
{
    uint32_t size;
    glyph_at(s->text, at, s->end, &size);
    for (at += size; at < s->end && ((s->text.start[at] >= '0' && s->text.start[at] <= '9') || s->text.start[at] == '.'); at++)
        ;
    at = glyph_skip_blanks(s->text, at, s->end);
    uint32_t sign = at < s->end ? glyph_at(s->text, at, s->end, &size) : 0;
    return sign == 0x2103 || sign == 0xB0 || sign == '%' || sign == 0xFF05 || sign == 0x2030;
}

/* A minus sign is one behind a blank or a mark, not between words and digits; 负 not in 减负. */
static bool sign_here(const scan *s, uint32_t at, uint32_t point)
{
    uint32_t size, word;
    uint32_t before = at > s->start ? glyph_before(s->text, s->start, at, &size) : 0;
    if (glyph_of(point).kind == GLYPH_MINUS)
        return !glyph_ideograph(before) || lexicon_end(s->words->figures->alone_before, s->text, s->start, at, &word) != 0;
    if (!glyph_minus_sign(point))
        return true;
    if (glyph_ideograph(before))
        return below_zero(s, at);
    return !glyph_latin(before) && glyph_of(before).kind != GLYPH_ARABIC && !glyph_minus_sign(before) && before != '%'
        && before != ')' && before != 0xFF09 && before != 0x2103;
}

/* 一 in 一样: a lone numeral before a character that no word behind a number begins with. Only for speed. */
static bool idle(const scan *s, const number *n)
{
    uint32_t size;
    if (n->glyphs != 1 || n->arabic || n->end >= s->end)
        return false;
    uint32_t next = glyph_at(s->text, n->end, s->end, &size);
    uint32_t before = n->start > s->start ? glyph_before(s->text, s->start, n->start, &size) : 0;
    const uint8_t *classes = s->words->classes;
    return glyph_ideograph(next) && (classes[next] & CLASS_BEHIND) == 0
        && (before >= CLASS_POINTS || (classes[before] & CLASS_BEFORE) == 0);
}

/* Where the date behind an item's number starts (2.2月5日, 1.2019年), whose point looks like a decimal one; 0 where there is none. */
static uint32_t date_of_item(const scan *s, const number *n)
{
    if (!n->arabic || n->decimals == 0 || n->signed_)
        return 0;
    enum { ITEM_DIGITS = 2 };
    uint32_t at = n->start;
    while (at < n->end && at <= n->start + ITEM_DIGITS && s->text.start[at] >= '0' && s->text.start[at] <= '9')
        at++;
    return s->text.start[at] == '.' && numeral_starts_date((view){ s->text.start, s->end }, at + 1) ? at + 1 : 0;
}

/* Reads what starts at 'at', the longest reading; where nothing does, *next is behind the number that was passed over. */
static bool read_here(const scan *s, uint32_t at, uint32_t point, found *out, uint32_t *next)
{
    const figure_words *w = s->words->figures;
    number n;
    found other;
    uint32_t label;
    bool number_there = starts_number(glyph_of(point).kind) || glyph_minus_sign(point);
    if (number_there)
        number_there = sign_here(s, at, point) && number_read(&n, s->text, at, s->end);
    const uint32_t date = number_there ? date_of_item(s, &n) : 0;
    if (date > 0) {
        *next = date;
        return false;
    }
    if (number_there)
        spaced_read(s, &n);
    uint8_t class = point < CLASS_POINTS ? s->words->classes[point] : 0;
    if (number_there && idle(s, &n)) {
        *next = n.end;
        number_there = false;
    }
    if (number_there && odds_member(s, &n)) {
        *out = figure_of_odds(s, &n);
        *next = n.end;
        return true;
    }
    bool any = (number_there || (class & CLASS_TIME) != 0) && date_read(s, at, number_there ? &n : NULL, out);
    bool day_alone = any && out->fact_kind == FACT_DATE && out->date.from.month == 0 && out->date.from.day != 0;
    if (number_there && (!any || day_alone) && figure_read(s, &n, &other) && (!any || other.token.core_end > out->token.core_end)) {
        *out = other;
        any = true;
    }
    if ((class & CLASS_WORD) != 0 && figure_read_word(s, at, &other) && (!any || other.token.core_end > out->token.core_end)) {
        *out = other;
        any = true;
    }
    if ((class & CLASS_WORD) != 0 && lexicon_start(w->labels, s->text, at, s->end, &label) != 0 && (!any || label >= out->token.core_end)) {
        *out = figure_bare(TOKEN_LABEL, WHY_LABEL_WORD, at, label);
        any = true;
    }
    *next = any ? out->token.end : number_there && n.end > *next ? n.end : *next;
    return any;
}

static status append(found_list *list, const found *f, error *err)
{
    if (list->count == list->room) {
        found *items = memory_widen(list->items, &list->room, 256, sizeof *items);
        if (items == NULL)
            return error_set(err, STATUS_MEMORY, "no memory for figures");
        list->items = items;
    }
    list->items[list->count++] = *f;
    return STATUS_OK;
}

/* The first place in text[at, end) where something can start. */
static uint32_t skip_to_class(const uint8_t *classes, view text, uint32_t at, uint32_t end)
{
    const unsigned char *s = (const unsigned char *)text.start;
    while (at < end) {
        for (; at + 3 <= end && (unsigned char)(s[at] - 0xE4) <= 5; at += 3)    /* Han letters come in rows */
            if (classes[(s[at] & 0x0Fu) << 12 | (s[at + 1] & 0x3Fu) << 6 | (s[at + 2] & 0x3Fu)] & CLASS_STARTS)
                return at;
        if (at >= end)
            break;
        unsigned char c = s[at];
        if (c < 0x80) {
            if ((classes[c] & CLASS_STARTS) != 0)
                break;
            at++;
        } else if (c >= 0xE0 && c < 0xF0 && end - at >= 3) {
            if (classes[(c & 0x0Fu) << 12 | (s[at + 1] & 0x3Fu) << 6 | (s[at + 2] & 0x3Fu)] & CLASS_STARTS)
                break;
            at += 3;
        } else {
            uint32_t size, point = glyph_at(text, at, end, &size);
            if (point < CLASS_POINTS && (classes[point] & CLASS_STARTS) != 0)
                break;
            at += size;
        }
    }
    return at;
}

status scan_block(found_list *out, const scan_words *words, view text, uint32_t start, uint32_t end, uint32_t block, bool every,
                  error *err)
{
    scan s = { .words = words, .text = text, .start = start, .end = end, .floor = start };
    status result = STATUS_OK;
    uint32_t at = start;
    while (result == STATUS_OK) {
        if (!every)
            at = skip_to_class(words->classes, text, at, end);
        if (at >= end)
            break;
        found f;
        uint32_t size, point = glyph_at(text, at, end, &size), next = at + size;
        if (read_here(&s, at, point, &f, &next)) {
            f.token.block = block;
            result = append(out, &f, err);
            s.floor = next;
        }
        at = next;
    }
    return result;
}
