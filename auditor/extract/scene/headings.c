#include "extract/scene/headings.h"

#include "base/utf8.h"
#include "extract/figures/numeral.h"
#include "extract/place.h"

enum { LONGEST_TITLE = 90, INLINE_REACH = 2700 };   /* bytes: 30 and 900 characters */
enum { SERIES = 24 };                               /* kinds of series inside text */

typedef struct {
    view before, after, name;   /* name: the series' first member, as in facts files */
    unsigned forms;
    uint32_t level;
    bool titled;                /* its blocks are titles: 第二节 起步, not 第二节东渡队落后，…… */
} series;

struct series_words {
    series *numbering;      uint32_t numbering_count;
    series *inside;         uint32_t inside_count;
};

static status read_series(series **out, uint32_t *count, arena *memory, const data *list, error *err)
{
    *count = list != NULL ? list->count : 0;
    *out = arena_zero(memory, *count + 1, sizeof **out);
    if (*out == NULL)
        return error_set(err, STATUS_MEMORY, "lists.lua: no memory");
    for (uint32_t i = 0; i < *count; i++) {
        const data *d = &list->items[i];
        view form = data_text(data_get(d, "numerals"), VIEW(""));
        series *s = &(*out)[i];
        s->before = data_text(data_get(d, "before"), VIEW(""));
        s->after = data_text(data_get(d, "after"), VIEW(""));
        s->level = (uint32_t)data_integer(data_get(d, "level"), 0);
        s->titled = data_boolean(data_get(d, "titled"), false);
        s->forms = view_equal(form, VIEW("han")) ? NUMERAL_HAN : view_equal(form, VIEW("digits")) ? NUMERAL_DIGITS
                 : view_equal(form, VIEW("circled")) ? NUMERAL_CIRCLED : 0;
        if (s->forms == 0 || s->level == 0)
            return error_set(err, STATUS_SYNTAX, "lists.lua: series %u: numerals (han, digits, circled) and a level were expected", i + 1);
        view first = s->forms == NUMERAL_HAN ? VIEW("\xE4\xB8\x80") : s->forms == NUMERAL_DIGITS ? VIEW("1") : VIEW("\xE2\x91\xA0");
        char *name = arena_take(memory, s->before.length + first.length + s->after.length + 1);
        if (name == NULL)
            return error_set(err, STATUS_MEMORY, "lists.lua: no memory");
        memcpy(name, s->before.start, s->before.length);
        memcpy(name + s->before.length, first.start, first.length);
        memcpy(name + s->before.length + first.length, s->after.start, s->after.length);
        s->name = (view){ name, s->before.length + first.length + s->after.length };
    }
    return STATUS_OK;
}

status series_words_new(series_words **out, arena *memory, const language *l, start_table *starts, error *err)
{
    const data *lists = language_data(l, "lists");
    *out = NULL;
    if (lists == NULL)
        return STATUS_OK;
    series_words *w = arena_zero(memory, 1, sizeof *w);
    if (w == NULL)
        return error_set(err, STATUS_MEMORY, "lists.lua: no memory");
    status done = read_series(&w->numbering, &w->numbering_count, memory, data_get(lists, "numbering"), err);
    if (done == STATUS_OK)
        done = read_series(&w->inside, &w->inside_count, memory, data_get(lists, "series"), err);
    for (uint32_t i = 0; done == STATUS_OK && i < w->inside_count; i++)
        if (w->inside[i].before.length > 0)
            start_table_add_word(starts, w->inside[i].before, START_MEMBER);
    if (done == STATUS_OK)
        *out = w;
    return done;
}

/* Bytes of the marker of 's' at 'at', or 0. */
static uint32_t marker_at(const series *s, view text, uint32_t at, uint32_t *ordinal)
{
    if (!view_starts((view){ text.start + at, text.length - at }, s->before))
        return 0;
    uint32_t end = at + (uint32_t)s->before.length, used = numeral_at(text, end, s->forms, ordinal);
    if (used == 0 || *ordinal == 0 || *ordinal > 99)
        return 0;
    end += used;
    if (!view_starts((view){ text.start + end, text.length - end }, s->after))
        return 0;
    end += (uint32_t)s->after.length;
    /* "1.5亿元" and "3.20" are numbers, "2." before a digit no marker; "2.2月5日" is one before a date. */
    if (s->forms == NUMERAL_DIGITS && end < text.length && text.start[end] >= '0' && text.start[end] <= '9' && !numeral_starts_date(text, end))
        return 0;
    return end - at;
}

/* Where a title that starts at 'at' ends: a sentence's or clause's end, or a stated length. */
static uint32_t title_end(view text, uint32_t at, uint32_t to)
{
    static const char *const ends[] = { "\xEF\xBC\x9B", "\xEF\xBC\x9A", ";" };  /* ；：; */
    uint32_t end = at;
    while (end < to && end - at < LONGEST_TITLE) {
        unsigned length;
        utf8_decode(text.start + end, text.start + to, &length);
        if (place_ends_sentence(text, end))
            break;
        for (size_t i = 0; i < sizeof ends / sizeof *ends; i++)
            if (view_starts((view){ text.start + end, to - end }, view_of(ends[i])))
                return end;
        end += length;
    }
    return end;
}

typedef struct {
    extraction *x;
    member *members;
    uint32_t count, room;
    bool failed;
} collector;

static void collect(collector *c, const series *s, member m, uint32_t title)
{
    view text = c->x->clean->text;
    heading detail = {
        .level = (uint8_t)m.level,
        .series = s != NULL ? builder_word(c->x->builder, s->name) : 0,
        .ordinal = m.ordinal,
        .title = builder_word(c->x->builder, (view){ text.start + title, m.end - title }),
    };
    place_fact(c->x, FACT_HEADING, m.start, m.end, &detail);
    if (s == NULL)
        return;
    if (c->count == c->room) {
        uint32_t room = c->room > 0 ? c->room * 2 : 64;
        member *grown = arena_take(c->x->scratch, room * sizeof *grown);
        if (grown == NULL) {
            c->failed = true;
            return;
        }
        if (c->count > 0)
            memcpy(grown, c->members, c->count * sizeof *grown);
        c->members = grown;
        c->room = room;
    }
    c->members[c->count++] = m;
}

static bool clause_starts(view text, uint32_t from, uint32_t at)
{
    static const view signs[] = {   /* ；：，】 */
        { "\xEF\xBC\x9B", 3 }, { "\xEF\xBC\x9A", 3 }, { "\xEF\xBC\x8C", 3 }, { "\xE3\x80\x91", 3 }, { ";", 1 }, { ":", 1 }, { ",", 1 },
    };
    if (at == from)
        return true;
    uint32_t before = (uint32_t)(utf8_back(text.start + from, text.start + at) - text.start);
    if (place_leads_han(text, before))
        return false;
    if (place_ends_sentence(text, before))
        return true;
    for (size_t i = 0; i < sizeof signs / sizeof *signs; i++)
        if (view_starts((view){ text.start + before, at - before }, signs[i]))
            return true;
    return false;
}

/* Does the first member of a series stand in the sentence before 'at', behind the last one that was read? */
static bool begins_inside(const series *s, view text, uint32_t after, uint32_t at)
{
    for (uint32_t p = at; p > after;) {
        uint32_t ordinal;
        p = (uint32_t)(utf8_back(text.start, text.start + p) - text.start);
        if (place_ends_sentence(text, p) || p <= after)
            return false;
        if (marker_at(s, text, p, &ordinal) > 0 && ordinal == 1)
            return true;
    }
    return false;
}

/* Is a series told by numerals and a word right behind them: 一是, 一要? */
static bool is_spoken(const series *s, view text, uint32_t at, uint32_t used)
{
    return s->before.length == 0 && s->after.length > 0 && place_leads_han(text, at + used - (uint32_t)s->after.length);
}

/* "八要…；九是…；十要…": the series that a member goes on in other words, as no later member of its own does; 'known' where there is none. */
static uint32_t told_otherwise(const series_words *w, view text, uint32_t at, const member *m, const uint32_t *last_place, const uint32_t *last_ordinal,
                               uint32_t known)
{
    const uint32_t reach = text.length - at < INLINE_REACH ? (uint32_t)text.length : at + INLINE_REACH;
    for (uint32_t k = 0; k < known; k++) {
        const series *s = &w->inside[k];
        uint32_t ordinal;
        bool free = last_place[k] > 0 && at - (last_place[k] - 1) <= INLINE_REACH && last_ordinal[k] + 1 == m->ordinal && s->level == m->level;
        for (uint32_t next = at; free && next < reach; next += utf8_step(text, next)) {
            const uint32_t used = clause_starts(text, at, next) && next > at ? marker_at(s, text, next, &ordinal) : 0;
            free = used == 0 || ordinal != m->ordinal;
        }
        if (free)
            return k;
    }
    return known;
}

/* A series as its members are told: its own, or the one that they go on. */
typedef struct {
    view name;
    uint32_t series, level, ordinal;
} run;

/* 一是…；二是…: a series starts with its first member, 'begun' where one starts the block; a later one must follow within reach. */
static void read_inside(collector *c, const series_words *w, const block *b, uint32_t index, const run *begun)
{
    view text = { c->x->clean->text.start, b->end };
    uint32_t last_place[SERIES] = { 0 };       /* + 1; 0: none */
    uint32_t last_ordinal[SERIES] = { 0 };
    uint32_t known = w->inside_count < SERIES ? w->inside_count : SERIES;
    for (uint32_t i = 0; i < known && begun != NULL; i++) {
        if (view_equal(w->inside[i].name, begun->name)) {
            last_place[i] = b->start + 1;
            last_ordinal[i] = begun->ordinal;
        }
    }
    const word_starts *starts = c->x->starts;
    for (uint32_t at = b->start, sign; at < b->end; at = sign < b->end ? sign + utf8_step(text, sign) : b->end) {
        sign = starts_next(starts, at, b->end, START_SIGN);
        if (!starts_at(starts, at, START_MEMBER | START_NUMERAL) || !clause_starts(text, b->start, at))
            continue;
        for (uint32_t i = 0; i < known; i++) {
            const series *s = &w->inside[i];
            uint32_t ordinal, used = marker_at(s, text, at, &ordinal);
            if (used > 0 && ordinal == 2 && last_place[i] > 0 && begins_inside(s, text, last_place[i] - 1, at))
                last_place[i] = 0;      /* 三是…。会后，他一是看堤，二是看田: another series, of which the first is none */
            if (used == 0)
                continue;
            member m = { at, title_end(text, at + used, b->end), w->numbering_count + i, ordinal, s->level, index };
            uint32_t own = i;
            if (ordinal > 1 && last_ordinal[i] + 1 != ordinal && is_spoken(s, text, at, used)) {
                const uint32_t other = told_otherwise(w, text, at, &m, last_place, last_ordinal, known);
                own = other < known && is_spoken(&w->inside[other], text, at, used) ? other : i;
            }
            if (ordinal > 1 && (last_place[own] == 0 || at - (last_place[own] - 1) > INLINE_REACH))
                continue;
            last_place[own] = at + 1;
            last_ordinal[own] = ordinal;
            s = &w->inside[own];
            m.series = w->numbering_count + own;
            if (begun != NULL && view_equal(s->name, begun->name)) {
                m.series = begun->series;       /* （一）…；（二）…: one series, though only the first starts the block */
                m.level = begun->level;
            }
            collect(c, s, m, at + used);
            break;
        }
    }
}

/* "一是…；二是…；" and in the next block "三是…": does a series that ran inside the block before go on? Then it is that one. */
static bool goes_on(const collector *c, const series_words *w, uint32_t index, uint32_t ordinal, run *own)
{
    const member *last = c->count > 0 ? &c->members[c->count - 1] : NULL;
    if (last == NULL || last->block + 1 != index || last->ordinal + 1 != ordinal || last->series < w->numbering_count
        || !view_equal(w->inside[last->series - w->numbering_count].name, own->name))
        return false;
    own->series = last->series;
    own->level = last->level;
    return true;
}

static void read_block(collector *c, const series_words *w, uint32_t index)
{
    const block *b = &c->x->clean->blocks[index];
    view text = { c->x->clean->text.start, b->end };
    if (b->kind == BLOCK_CELL || b->kind == BLOCK_BYLINE)
        return;
    for (uint32_t i = 0; i < w->numbering_count; i++) {
        const series *s = &w->numbering[i];
        uint32_t ordinal, used = marker_at(s, text, b->start, &ordinal);
        if (used == 0)
            continue;
        const uint32_t end = title_end(text, b->start + used, b->end);
        if (s->titled && end < b->end && place_leads_han(text, b->start + used))
            continue;
        run own = { s->name, i, s->level, ordinal };
        const bool on = goes_on(c, w, index, ordinal, &own);
        member m = { b->start, end, own.series, ordinal, own.level, index };
        collect(c, s, m, b->start + used);
        read_inside(c, w, &(block){ .start = b->start + used, .end = b->end }, index, ordinal == 1 || on ? &own : NULL);
        return;
    }
    if (b->kind == BLOCK_HEADING || b->kind == BLOCK_TITLE) {
        member m = { b->start, title_end(text, b->start, b->end), 0, 0, b->level > 0 ? b->level : 1, index };
        collect(c, NULL, m, b->start);
    }
    read_inside(c, w, b, index, NULL);
}

status headings_read(extraction *x, const series_words *words, const member **members, uint32_t *count, error *err)
{
    collector c = { .x = x };
    if (words != NULL)
        for (uint32_t i = 0; i < x->clean->block_count; i++)
            read_block(&c, words, i);
    if (c.failed)
        return error_set(err, STATUS_MEMORY, "no memory for the headings");
    *members = c.members;
    *count = c.count;
    return STATUS_OK;
}
