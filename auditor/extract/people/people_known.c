#include "extract/people/people_finder.h"

#include "base/utf8.h"
#include "extract/place.h"

/* The names that a draft surely holds: of holders of offices, of who speaks, of whom clauses begin with, of organisations, in
** quotation marks; and where they stand. */

enum {
    LEADING = 60,                               /* bytes from a name to the words it speaks */
    SHORTEST_BRAND = 12, LONGEST_BRAND = 36,    /* bytes */
    SHORTEST_COINED = 15, LONGEST_COINED = 24   /* bytes: of five characters, and eight */
};

static bool has(const known_names *known, view name)
{
    for (uint32_t i = 0; i < known->count; i++)
        if (view_same(known->names[i], name))
            return true;
    return false;
}

/* Where the trait of one character, of three bytes, or of two is kept: a bit of finder.traits. */
static uint32_t trait_of(const char *one, const char *other)
{
    const uint64_t first = wordset_character((view){ one, 3 }, 0);
    return wordset_mixed(other != NULL ? first << 24 | wordset_character((view){ other, 3 }, 0) : first) % (TRAITS * 64);
}

static void note(finder *f, const char *one, const char *other)
{
    const uint32_t bit = trait_of(one, other);
    f->traits[bit / 64] |= UINT64_C(1) << bit % 64;
}

static bool marked(const finder *f, const char *one, const char *other)
{
    const uint32_t bit = trait_of(one, other);
    return (f->traits[bit / 64] >> bit % 64 & 1) != 0;
}

/* Adds a name that is not there yet, while there are few. False when there is no memory. */
static bool remember(finder *f, known_names *known, view name)
{
    if (known->count == MOST_KNOWN || has(known, name))
        return true;
    if (known->count == known->room && (known->names = arena_widen(f->x->scratch, known->names, known->count, &known->room, sizeof *known->names)) == NULL)
        return false;
    known->names[known->count++] = name;
    return true;
}

/* Of three characters two of which are another name's, in their order or the other one, two are marked together. */
static void note_traits(finder *f, view name)
{
    const char *last = name.start + name.length - 3;
    f->longer = f->longer || name.length > 9;
    if (name.length <= 6) {
        note(f, name.start, NULL);
        return;
    }
    note(f, last - 6, last - 3);
    note(f, last - 6, last);
    note(f, last - 3, last);
}

static bool resembles(const finder *f, view text, uint32_t at)
{
    const char *one = text.start + at;
    return at + 9 <= text.length && (marked(f, one, one + 3) || marked(f, one, one + 6) || marked(f, one + 3, one + 6));
}

bool finder_may_resemble(const finder *f, view text, uint32_t at, bool two, bool *three)
{
    *three = resembles(f, text, at);
    return *three || (two && at + 3 <= text.length && marked(f, text.start + at, NULL)) || (f->longer && resembles(f, text, at + 3));
}

bool finder_starts_clause(view text, uint32_t from, uint32_t at)
{
    return at == from || people_han_at(text, (uint32_t)(utf8_back(text.start + from, text.start + at) - text.start)) == 0;
}

/* Does the clause of a name run on, past no other mark, to what is quoted: NAME held up the cup：“…? */
static bool leads_to_words(view text, uint32_t at)
{
    uint32_t stop = at + LEADING < text.length ? at + LEADING : (uint32_t)text.length;
    while (at < stop && people_han_at(text, at) > 0)
        at += people_han_at(text, at);
    return view_starts((view){ text.start + at, text.length - at }, VIEW("\xEF\xBC\x9A\xE2\x80\x9C"));
}

/* NAME，1954年生, NAME（1901—1931）, or NAME，女: does a comma or a bracket and what is told first of somebody follow the name that ends at 'end'? */
static bool is_described(const people_words *w, view text, uint32_t end)
{
    static const char *const signs[] = { "\xEF\xBC\x8C", "\xEF\xBC\x88", ",", "(" };     /* ，（ */
    uint32_t at = end;
    for (size_t i = 0; i < sizeof signs / sizeof *signs && at == end; i++)
        at += view_starts((view){ text.start + end, text.length - end }, view_of(signs[i])) ? (uint32_t)strlen(signs[i]) : 0;
    if (at == end || at + 4 >= text.length)
        return false;
    const bool born = (text.start[at] == '1' || text.start[at] == '2') && text.start[at + 3] >= '0' && text.start[at + 3] <= '9';
    const uint32_t sex = wordset_at(w->sexes, text, at, NULL);
    return born || (sex > 0 && people_han_at(text, at + sex) == 0);
}

/* Does a word that gives a name stand right before it: 名叫? */
static bool is_given(const people_words *w, view text, uint32_t from, uint32_t at)
{
    return wordset_before(w->named, (view){ text.start + from, at - from }, at - from, NULL) > 0;
}

/* "护士长景若兰跪在垫子上", "老伴何桂英比他小4岁": the three characters behind a title, or a word for a husband or a wife, where a surname of one
** begins them, whatever follows; 0 where one of them never is in a name. */
static uint32_t led_name(const people_words *w, view text, uint32_t from, uint32_t at)
{
    enum { LETTER = 3, LENGTH = 3 * LETTER };
    const view before = { text.start + from, at - from };
    if (at + LENGTH > text.length || wordset_at(w->surnames, text, at, NULL) != LETTER
        || (wordset_before(w->titles, before, at - from, NULL) == 0 && wordset_before(w->spouses, before, at - from, NULL) == 0)
        || wordset_at(w->titles, text, at + LETTER, NULL) > 0)
        return 0;
    for (uint32_t own = at + LETTER; own < at + LENGTH; own += LETTER)
        if (people_han_at(text, own) != LETTER || wordset_at(w->never, (view){ text.start, own + LETTER }, own, NULL) > 0)
            return 0;
    return LENGTH;
}

/* Persons told without an office: NAME说, NAME…：“, NAME，1954年生; and whatever a clause begins with that looks like a name. False when there
** is no memory. */
static bool known_from_text(finder *f, const block *b)
{
    const people_words *w = f->words;
    view text = { f->x->clean->text.start, b->end };
    for (uint32_t at = b->start; (at = starts_next(f->x->starts, at, b->end, START_SURNAME)) < b->end; at++) {
        const bool starts = finder_starts_clause(text, b->start, at), clear = wordset_at(w->unclear, text, at, NULL) == 0;
        view name = { text.start + at, starts || clear ? people_name_at(w, text, at) : 0 };
        const bool named = !starts && (!clear || name.length >= 9) && is_given(w, text, b->start, at);
        if (named && !clear)
            name.length = people_name_at(w, text, at);
        if (f->named_count == f->named_room && (f->named = arena_widen(f->x->scratch, f->named, f->named_count, &f->named_room, sizeof *f->named)) == NULL)
            return false;
        f->named[f->named_count++] = (uint8_t)((starts || clear || named ? name.length : NOT_READ) | (starts ? STARTS : 0));
        const uint32_t end = at + (uint32_t)name.length;
        const bool described = starts && name.length >= 9 && is_described(w, text, end);       /* 杨树林，男: though 杨树 is a word */
        const view led = { name.start, name.length == 0 ? led_name(w, text, b->start, at) : 0 };
        if (led.length > 0 && f->possible.count < MOST_POSSIBLE && !remember(f, &f->possible, led))
            return false;
        if (name.length < 9 || (!described && wordset_at(w->no_names, text, at, NULL) > 0))
            continue;
        const bool told = starts && (described || wordset_at(w->speech, text, end, NULL) > 0 || leads_to_words(text, end));
        if (told && !remember(f, &f->persons, name))
            return false;
        if (((starts && clear) || (named && people_han_at(text, end) == 0)) && f->leading.count < MOST_POSSIBLE && !remember(f, &f->leading, name))
            return false;
        if (clear && f->possible.count < MOST_POSSIBLE && !remember(f, &f->possible, name))
            return false;
    }
    return true;
}

/* Holders of offices, or their organisations, as the builder has them. False when there is no memory. */
static bool known_from_offices(finder *f)
{
    const document *doc = builder_document(f->x->builder);
    bool room = true;
    for (uint32_t i = 0; i < doc->office_count; i++) {
        view holder = document_word(doc, doc->offices[i].holder), organisation = document_word(doc, doc->offices[i].organisation);
        if (holder.length >= 9 || (holder.length == 6 && wordset_at(f->words->familiar, holder, 0, NULL) == 0))
            room &= remember(f, &f->persons, holder);
        if (organisation.length >= SHORTEST_BRAND && organisation.length <= LONGEST_BRAND && organisation.length % 3 == 0)
            room &= remember(f, &f->organisations, organisation);
    }
    f->holder_count = f->persons.count;
    return room;
}

view finder_title_before(const people_words *w, view text, uint32_t from, uint32_t at)
{
    uint32_t n = wordset_before(w->titles, (view){ text.start + from, at - from }, at - from, NULL);
    return (view){ text.start + at - n, n };
}

/* What stands before each person somewhere in the draft. False when there is no memory. */
static bool find_titles(finder *f)
{
    view text = f->x->clean->text;
    f->titles = arena_zero(f->x->scratch, f->persons.count + 1u, sizeof *f->titles);
    for (uint32_t i = 0; f->titles != NULL && i < f->persons.count; i++) {
        told_titles *told = &f->titles[i];
        for (uint32_t k = 0; k < f->of_persons[i].count; k++) {
            view title = finder_title_before(f->words, text, 0, f->of_persons[i].places[k].at);
            bool fresh = title.length > 0;
            for (uint32_t n = 0; fresh && n < told->count; n++)
                fresh = !view_equal(told->titles[n], title);
            if (fresh && told->count == told->room
                && (told->titles = arena_widen(f->x->scratch, told->titles, told->count, &told->room, sizeof *told->titles)) == NULL)
                return false;
            if (fresh)
                told->titles[told->count++] = title;
        }
    }
    return f->titles != NULL;
}

static bool look_for(finder *f, const wordset **sets, uint32_t *count, view word)
{
    wordset *set = wordset_new(f->x->scratch);
    sets[(*count)++] = set;
    return set != NULL && wordset_add(set, word, 1) == STATUS_OK;
}

/* Persons, and the first two characters of their names, organisations by what stands behind their first two, quoted names by all
** but their last one: all are looked for at once. False when there is no memory. */
static bool find_known(finder *f)
{
    const wordset *sets[3 * MOST_KNOWN + MOST_QUOTED];
    uint32_t count = 0;
    bool added = true;
    for (uint32_t i = 0; i < f->persons.count; i++)
        added &= look_for(f, sets, &count, f->persons.names[i]);
    for (uint32_t i = 0; i < f->persons.count; i++)
        added &= look_for(f, sets, &count, (view){ f->persons.names[i].start, FIRST_TWO });
    for (uint32_t i = 0; i < f->organisations.count; i++)
        added &= look_for(f, sets, &count, (view){ f->organisations.names[i].start + FIRST_TWO, f->organisations.names[i].length - FIRST_TWO });
    for (uint32_t i = 0; i < f->quoted.count; i++)
        added &= look_for(f, sets, &count, (view){ f->quoted.names[i].start, f->quoted.names[i].length - 3 });
    const word_search *search = added ? word_search_new(f->x->scratch, sets, count) : NULL;
    const word_places *found = search != NULL ? word_places_find(search, f->x->clean->text, NULL, 0, f->x->scratch) : NULL;
    if (found == NULL)
        return false;
    f->of_persons = found;
    f->of_starts = f->of_persons + f->persons.count;
    f->of_rests = f->of_starts + f->persons.count;
    f->of_quoted = f->of_rests + f->organisations.count;
    return find_titles(f);
}

/* Names in quotation marks, “同裕兴”, that stand in the draft more than once; longer ones, “青屿长尾雀”, are looked for as organisations are, behind
** which they are kept. False when there is no memory. */
static bool known_from_quotes(finder *f)
{
    view text = f->x->clean->text;
    const view open = VIEW("\xE2\x80\x9C"), close = VIEW("\xE2\x80\x9D");
    const uint32_t stop = (uint32_t)text.length;
    f->firm_count = f->organisations.count;
    for (uint32_t at = 0; (at = starts_next(f->x->starts, at, stop, START_BRACKET)) < stop && f->quoted.count < MOST_QUOTED; at++) {
        if (!view_starts((view){ text.start + at, stop - at }, open))
            continue;
        uint32_t end = 0;
        while (end <= LONGEST_COINED && place_leads_han(text, at + 3 + end))
            end += 3;
        const view name = { text.start + at + 3, end };
        const bool told = end == 9 || end == 12 || (end >= SHORTEST_COINED && end <= LONGEST_COINED);
        const bool han = told && view_starts((view){ name.start + end, stop - at - 3 - end }, close);
        if (han && !remember(f, end > 12 ? &f->organisations : has(&f->once, name) ? &f->quoted : &f->once, name))
            return false;
    }
    return true;
}

bool finder_learn(finder *f)
{
    const clean_text *c = f->x->clean;
    bool room = known_from_offices(f);
    for (uint32_t i = 0; room && i < c->block_count; i++)
        room = known_from_text(f, &c->blocks[i]);
    f->told_count = f->persons.count;
    for (uint32_t i = 0; room && i < f->leading.count; i++)
        room = remember(f, &f->persons, f->leading.names[i]);
    f->leading_count = f->persons.count;
    for (uint32_t i = 0; room && i < f->possible.count; i++)
        room = remember(f, &f->persons, f->possible.names[i]);
    for (uint32_t i = 0; i < f->persons.count; i++)
        note_traits(f, f->persons.names[i]);
    return room && known_from_quotes(f) && find_known(f);
}
