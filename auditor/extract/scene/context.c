#include "extract/scene/context.h"

#include "extract/words/glyph.h"
#include "extract/words/wordset.h"

enum {
    CLASS_GAP = 12,
    NOUN_GAP = 8,
    LABEL_POINTS = 10,
    LABELS = 256,
    SHARED_GAP = 9,
    JOINT = 2,
    REPEAT_GAP = 12,
    NAME_POINTS = 8,
    NAME_GAP = 36,
    SHARED_DIGITS = 100000,
    PAUSE = 0x3001,
    LENT_GAP = 90 /* bytes */,
    LENT_LEAST = 100,
    PASSED = 6
};

static void demote(found *f, token_kind kind, why because)
{
    f->token.kind = (uint8_t)kind;
    f->token.fact = FACT_NONE;
    f->fact_kind = FACT_KINDS;
    f->why = (uint8_t)because;
}

/* Code points between two places, or -1 where a mark or a blank line of sense stands between them. */
static int plain_gap(view text, uint32_t from, uint32_t to)
{
    int points = 0;
    uint32_t size;
    for (uint32_t at = from; at < to; at += size, points++) {
        uint32_t point = glyph_at(text, at, to, &size);
        if (!glyph_ideograph(point) && !glyph_latin(point) && !glyph_blank(point) && point != PAUSE)
            return -1;
    }
    return points;
}

static bool noun_between(const lexicon *nouns, view text, uint32_t from, uint32_t to, uint32_t end)
{
    uint32_t size, word_end;
    int points = 0;
    for (uint32_t at = from; at < to && points < NOUN_GAP; at += size, points++) {
        uint32_t point = glyph_at(text, at, end, &size);
        if (!glyph_ideograph(point) && !glyph_blank(point))
            return false;
        if (lexicon_start(nouns, text, at, end, &word_end) != 0)
            return true;
    }
    return false;
}

static bool bound(const found *f)
{
    return f->token.end > f->token.core_end
        && (f->print.modifier == MODIFIER_AT_LEAST || f->print.modifier == MODIFIER_AT_MOST);
}

/* An amount that bounds the noun behind it: a count of another unit follows, or one stands right before it. */
static bool size_class(const found_list *list, uint32_t i, const figure_words *words, const clean_text *clean)
{
    const found *f = &list->items[i];
    view text = clean->text;
    uint32_t end = clean->blocks[f->token.block].end;
    const unit *u = &words->units[f->unit];
    if (f->token.kind == TOKEN_AGE && bound(f))
        return true;
    if (f->fact_kind != FACT_FIGURE || f->token.kind != TOKEN_AMOUNT || f->unit == 0 || f->per != 0)
        return false;
    const found *next = i + 1 < list->count && list->items[i + 1].token.block == f->token.block ? &list->items[i + 1] : NULL;
    const found *before = i > 0 && list->items[i - 1].token.block == f->token.block ? &list->items[i - 1] : NULL;
    bool counted_before = before != NULL && before->fact_kind == FACT_FIGURE && words->units[before->unit].count
        && before->token.end == f->token.start && before->unit != f->unit;
    if (!counted_before && !bound(f))
        return false;
    uint32_t stop = next != NULL ? next->token.start : end;
    if (!u->count && noun_between(words->threshold_nouns, text, f->token.end, stop, end))
        return true;
    if (!bound(f))
        return false;
    int gap = next != NULL ? plain_gap(text, f->token.end, next->token.start) : -1;
    return gap >= 0 && gap <= CLASS_GAP && next->fact_kind == FACT_FIGURE && words->units[next->unit].count && next->unit != f->unit;
}

/* ---- one unit for several ---- */

static bool is_time(const found *f)
{
    return f->fact_kind == FACT_DATE || f->token.kind == TOKEN_WEEKDAY || f->token.kind == TOKEN_ORDINAL;
}

/* No amount, nor a part of one: a time, how long it takes, a percentage of change. */
static bool is_passed(const found *f)
{
    return is_time(f) || f->token.kind == TOKEN_DURATION || f->token.kind == TOKEN_PERCENT || f->token.kind == TOKEN_POINTS || f->token.kind == TOKEN_TIMES;
}

/* Code points between two figures of one enumeration, dates aside; -1 where anything else stands there. */
static int shared_gap(const found_list *list, uint32_t from, uint32_t to, view text)
{
    int points = 0;
    for (uint32_t i = from; i < to; i++) {
        int gap = plain_gap(text, list->items[i].token.end, list->items[i + 1].token.start);
        if (gap < 0 || (i > from && !is_time(&list->items[i])))
            return -1;
        points += gap;
    }
    return points;
}

/* "3.1万、3.7万、3.8万人次", "21、34和41亩": a bare number before a pause, or between such and the last, has the unit of the
** next. Behind other words it has it only where it is printed alike. */
static bool shares_unit(const found_list *list, uint32_t i, uint32_t next, view text)
{
    const found *f = &list->items[i], *donor = &list->items[next];
    if (donor->token.block != f->token.block || donor->fact_kind != FACT_FIGURE || donor->token.kind != TOKEN_AMOUNT || donor->unit == 0
        || donor->per != 0 || f->print.modifier != MODIFIER_EXACT)
        return false;
    uint32_t size, at = f->token.end;
    bool pause = glyph_at(text, at, donor->token.start, &size) == PAUSE;
    int gap = shared_gap(list, i, next, text);
    if (gap < 1 || gap > SHARED_GAP || (!pause && gap > JOINT))
        return false;
    if (f->print.scale != 0 || f->print.decimals > 0)
        return f->print.scale == donor->print.scale || (f->print.scale == 0 && gap <= JOINT);
    return gap <= JOINT && f->print.digits < SHARED_DIGITS;
}

/* "120吨、135、141吨": here the unit was forgotten, and text/unit says so. */
static bool breaks_series(const found_list *list, uint32_t i, view text)
{
    const found *before = i > 0 ? &list->items[i - 1] : NULL;
    uint32_t size;
    return before != NULL && before->token.block == list->items[i].token.block && before->unit != 0 && before->written_start >= before->token.start
        && before->written_start < before->token.end && before->token.end < list->items[i].token.start
        && glyph_at(text, before->token.end, list->items[i].token.start, &size) == PAUSE;
}

static void take_unit(found *f, const found *donor)
{
    f->unit = donor->unit;
    f->written_start = donor->written_start;
    f->written_end = donor->written_end;
    f->print.scale = donor->print.scale;
    f->print.nature = f->print.decimals > f->print.scale ? (uint8_t)NATURE_MEASURE : donor->print.nature;
}

/* The last amount before, few numbers of other kinds aside. */
static const found *donor_before(const found_list *list, uint32_t i)
{
    for (uint32_t n = 0; n < PASSED && i-- > 0; n++)
        if (!is_passed(&list->items[i]))
            return &list->items[i];
    return NULL;
}

/* Is the unit of a figure written behind another one? */
static bool is_lent(const found *f)
{
    return f->unit != 0 && (f->written_start < f->token.start || f->written_start >= f->token.end);
}

/* Marks that a row of counts goes on behind, and brackets around another measure word: "298万册（件）". */
static bool goes_on_at(uint32_t point)
{
    return point == PAUSE || point == 0xFF0C || point == ',' || point == 0xFF1B || point == ';' || point == 0xFF08 || point == 0xFF09;
}

/* "11.2万人次, 每周依次是3.4万、2.9万": counts printed like the count before them in their sentence. Behind a colon, and on from
** there, any unit goes on: "15.6亿立方米：地表12.5亿，地下2.3亿". */
static bool repeats_unit(const found_list *list, uint32_t i, const figure_words *words, view text)
{
    const found *f = &list->items[i], *donor = donor_before(list, i);
    if (donor == NULL || f->print.scale == 0 || donor->fact_kind != FACT_FIGURE || donor->token.kind != TOKEN_AMOUNT || donor->unit == 0 || donor->per != 0
        || donor->print.scale != f->print.scale || donor->token.block != f->token.block)
        return false;
    int points = 0;
    uint32_t size, behind = glyph_at(text, donor->token.end, f->token.start, &size);
    bool colon = behind == 0xFF1A || behind == ':';
    if (!colon && !is_lent(donor) && !words->units[donor->unit].count)
        return false;
    const found *passed = donor + 1;
    for (uint32_t at = donor->token.end + (colon ? size : 0); at < f->token.start; at += size) {
        while (passed < f && passed->token.start < at)
            passed++;
        if (passed < f && passed->token.start == at) {
            size = passed->token.end - at;
            continue;
        }
        uint32_t point = glyph_at(text, at, f->token.start, &size);
        if ((!glyph_ideograph(point) && !goes_on_at(point)) || ++points > REPEAT_GAP)
            return false;
    }
    return true;
}

/* Is a bare count named by a word right before it, behind a mark, and closed by one: "、sponges 143、"? */
static bool is_named(const found *f, const clean_text *clean)
{
    view text = clean->text;
    const block *b = &clean->blocks[f->token.block];
    uint32_t size, at = f->token.start;
    int points = 0;
    while (at > b->start && glyph_ideograph(glyph_before(text, b->start, at, &size))) {
        at -= size;
        points++;
    }
    uint32_t before = at > b->start ? glyph_before(text, b->start, at, &size) : 0;
    uint32_t behind = f->token.end < b->end ? glyph_at(text, f->token.end, b->end, &size) : 0x3002;
    return points > 0 && points <= NAME_POINTS && (before == PAUSE || before == 0xFF0C || before == ',' || before == 0xFF1A || before == ':')
        && (behind == PAUSE || behind == 0xFF0C || behind == ',' || behind == 0x3002 || behind == 0xFF1B || behind == ';');
}

/* "412 specimens: sponges 143, corals 88": bare counts in a row, each with a name, have the unit of the count before them. */
static void name_counts(found_list *list, const figure_words *words, const clean_text *clean)
{
    const found *donor = NULL;
    for (uint32_t i = 0; i < list->count;) {
        found *f = &list->items[i];
        uint32_t end = i;
        while (end < list->count && list->items[end].fact_kind == FACT_FIGURE && list->items[end].token.kind == TOKEN_AMOUNT && list->items[end].unit == 0
               && list->items[end].print.scale == 0 && list->items[end].print.decimals == 0 && list->items[end].token.block == f->token.block
               && is_named(&list->items[end], clean))
            end++;
        bool near = donor != NULL && donor->token.block == f->token.block && f->token.start - donor->token.end <= NAME_GAP && i > 0
                    && donor == &list->items[i - 1];
        for (uint32_t k = i; end > i + 1 && near && k < end; k++) {
            list->items[k].print.nature = donor->print.nature;
            list->items[k].unit = donor->unit;
            list->items[k].written_start = donor->written_start;
            list->items[k].written_end = donor->written_end;
        }
        bool counts = f->fact_kind == FACT_FIGURE && f->token.kind == TOKEN_AMOUNT && f->unit != 0 && words->units[f->unit].count && f->per == 0
            && f->print.scale == 0;
        donor = counts ? f : NULL;
        i = end > i ? end : i + 1;
    }
}

/* Is a bare number told of by words before it in its clause, and the last thing in it: "the rent took 2200,"? */
static bool ends_clause(const found *f, const clean_text *clean)
{
    const block *b = &clean->blocks[f->token.block];
    uint32_t size, before = f->token.start > b->start ? glyph_before(clean->text, b->start, f->token.start, &size) : 0;
    uint32_t behind = f->token.end < b->end ? glyph_at(clean->text, f->token.end, b->end, &size) : 0x3002;
    return glyph_ideograph(before) && (behind == PAUSE || behind == 0xFF0C || behind == ',' || behind == 0x3002 || behind == 0xFF1B || behind == ';');
}

static bool is_bare(const found *f)
{
    return f->fact_kind == FACT_FIGURE && f->token.kind == TOKEN_AMOUNT && f->unit == 0 && f->print.denominator == 1 && f->print.modifier == MODIFIER_EXACT
        && (f->print.scale != 0 ? f->print.digits > 0 : f->print.digits >= LENT_LEAST);
}

static bool may_lend(const found *f, const found *to)
{
    return f->fact_kind == FACT_FIGURE && f->token.kind == TOKEN_AMOUNT && f->unit != 0 && f->per == 0 && f->token.block == to->token.block
        && f->print.scale == to->print.scale;
}

/* The next amount from 'i' on in a direction, other kinds of numbers aside; NULL where it stands in another block. */
static const found *amount_beside(const found_list *list, uint32_t i, int step)
{
    for (uint32_t n = i + (uint32_t)step; n < list->count && list->items[n].token.block == list->items[i].token.block; n += (uint32_t)step)
        if (list->items[n].token.kind == TOKEN_AMOUNT)
            return &list->items[n];
    return NULL;
}

/* "1800 yuan in hand, wages 5600, rent 2200, 3450 yuan left": bare numbers, each behind words of its own, between two figures of
** one unit; two and more of a power of ten behind a count of that: "87.3万人。60至69岁的48.5万，70岁以上的38.8万". */
static void lend_units(found_list *list, const figure_words *words, const clean_text *clean)
{
    for (uint32_t i = 1; i < list->count; i++) {
        const found *before = is_bare(&list->items[i]) ? amount_beside(list, i, -1) : NULL, *last = before, *next = &list->items[i];
        if (before == NULL || !may_lend(before, &list->items[i]))
            continue;
        uint32_t count = 0;
        for (; next != NULL && is_bare(next) && ends_clause(next, clean) && next->print.scale == before->print.scale
               && next->token.start - last->token.end < LENT_GAP;
             count++) {
            last = next;
            next = amount_beside(list, (uint32_t)(next - list->items), 1);
        }
        const bool between = count > 0 && next != NULL && may_lend(next, before) && next->unit == before->unit
                             && next->token.start - last->token.end < LENT_GAP;
        const bool row = count > 1 && before->print.scale != 0 && words->units[before->unit].count;
        for (found *f = &list->items[i]; (between || row) && f <= last; f++) {
            if (!is_bare(f))
                continue;
            f->unit = before->unit;
            f->written_start = before->written_start;
            f->written_end = before->written_end;
            f->print.nature = f->print.decimals > f->print.scale ? (uint8_t)NATURE_MEASURE : before->print.nature;
        }
    }
}

static void share_units(found_list *list, const figure_words *words, const clean_text *clean)
{
    for (uint32_t i = list->count; i-- > 0;) {
        found *f = &list->items[i];
        if (f->fact_kind != FACT_FIGURE || f->token.kind != TOKEN_AMOUNT || f->unit != 0 || f->print.denominator != 1)
            continue;
        uint32_t next = i + 1;
        while (next < list->count && is_time(&list->items[next]))
            next++;
        if (next < list->count && shares_unit(list, i, next, clean->text) && !breaks_series(list, i, clean->text))
            take_unit(f, &list->items[next]);
    }
    for (uint32_t i = 1; i < list->count; i++) {
        found *f = &list->items[i];
        if (f->fact_kind == FACT_FIGURE && f->token.kind == TOKEN_AMOUNT && f->unit == 0 && f->print.denominator == 1
            && repeats_unit(list, i, words, clean->text) && !breaks_series(list, i, clean->text))
            take_unit(f, donor_before(list, i));
    }
}

/* ---- quotes ---- */

typedef struct {
    uint32_t start, end;
} span;

/* The short quotation around 'at': inside of “ ”, without marks of its own. */
static bool quoted(view text, uint32_t start, uint32_t end, uint32_t at, span *out)
{
    uint32_t size, from = at, to = at;
    int points = 0;
    for (;; from -= size) {
        if (from <= start || ++points > LABEL_POINTS)
            return false;
        uint32_t point = glyph_before(text, start, from, &size);
        if (point == 0x201C || point == 0x2018 || point == 0x300C)
            break;
        if (point == 0xFF0C || point == 0x3002 || point == 0xFF1A || point == 0x201D)
            return false;
    }
    for (;; to += size) {
        if (to >= end || ++points > LABEL_POINTS + 2)
            return false;
        uint32_t point = glyph_at(text, to, end, &size);
        if (point == 0x201D || point == 0x2019 || point == 0x300D)
            break;
        if (point == 0xFF0C || point == 0x3002 || point == 0xFF1A || point == 0x201C)
            return false;
    }
    *out = (span){ from, to };
    return true;
}

static bool count_like(const found *f, const figure_words *words)
{
    return f->fact_kind == FACT_FIGURE && f->token.kind == TOKEN_AMOUNT && f->print.modifier == MODIFIER_EXACT
        && (f->unit == 0 || words->units[f->unit].count);
}

/* Counts in short quotes are labels; so is the same label without its quotes. */
static status settle_labels(found_list *list, const figure_words *words, const clean_text *clean, wordset *labels, error *err)
{
    view text = clean->text;
    for (uint32_t i = 0; i < list->count; i++) {
        found *f = &list->items[i];
        const block *b = &clean->blocks[f->token.block];
        span quote;
        if (!count_like(f, words) || !quoted(text, b->start, b->end, f->token.start, &quote))
            continue;
        const view label = { text.start + quote.start, quote.end - quote.start };
        if (quote.start == f->token.start && quote.end > f->token.core_end && wordset_count(labels) < LABELS
            && wordset_add(labels, label, 1) != STATUS_OK)
            return error_set(err, STATUS_MEMORY, "no memory for labels");
        demote(f, TOKEN_LABEL, WHY_LABEL_QUOTED);
    }
    for (uint32_t i = 0; i < list->count && wordset_count(labels) > 0; i++) {
        found *f = &list->items[i];
        if (count_like(f, words) && wordset_at(labels, (view){ text.start, clean->blocks[f->token.block].end }, f->token.core_start, NULL) > 0)
            demote(f, TOKEN_LABEL, WHY_LABEL_QUOTED);
    }
    return STATUS_OK;
}

status context_scan(found_list *list, const scan_words *words, const clean_text *clean, error *err)
{
    status result = STATUS_OK;
    for (uint32_t i = 0; i < clean->block_count && result == STATUS_OK; i++)
        result = scan_block(list, words, clean->text, clean->blocks[i].start, clean->blocks[i].end, i, false, err);
    if (result != STATUS_OK)
        return result;
    share_units(list, words->figures, clean);
    name_counts(list, words->figures, clean);
    lend_units(list, words->figures, clean);
    for (uint32_t i = 0; i < list->count; i++)
        if (size_class(list, i, words->figures, clean))
            demote(&list->items[i], TOKEN_THRESHOLD, WHY_THRESHOLD);
    arena *memory = arena_new();
    wordset *labels = memory != NULL ? wordset_new(memory) : NULL;
    result = labels != NULL ? settle_labels(list, words->figures, clean, labels, err) : error_set(err, STATUS_MEMORY, "no memory for labels");
    arena_free(memory);
    return result;
}
