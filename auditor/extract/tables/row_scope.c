#include "extract/tables/rows.h"

#include "base/utf8.h"
#include "extract/figures/numeral.h"

/*
** Is a place told of just what a column holds: does its clause say nothing but whose place it is, what the column is called, and words
** that say nothing? "Of the people who work elsewhere most are in the north" says nothing of a column of people.
*/

enum { LETTER = 3, LEAST = 2 /* characters */, SHORT = 9 /* symbols of a clause that only says of what, or when */ };

/* Bytes of words at a place of the text that say nothing of what is compared. */
static uint32_t idle_at(const scene *s, uint32_t at)
{
    static const words_kind idle[] = { WORDS_BESIDE,   WORDS_SCOPE,  WORDS_STANDING, WORDS_PART,       WORDS_PLACED,
                                       WORDS_AS_TO,    WORDS_FACET,  WORDS_GROUP,    WORDS_WHOLE_TAIL, WORDS_IS,
                                       WORDS_QUANTITY, WORDS_OF_ANY, WORDS_PARTICLE };
    uint32_t longest = 0;
    for (size_t i = 0; i < sizeof idle / sizeof *idle; i++) {
        const uint32_t n = wordset_at(s->words->sets[idle[i]], s->text.text, at, NULL);
        longest = n > longest ? n : longest;
    }
    return longest;
}

/* Bytes of the longest piece of 'of', two characters at least, that a text begins with. */
static size_t piece_at(view text, view of)
{
    size_t most = 0, points = 0;
    for (size_t n = 0; n < text.length;) {
        n += utf8_step(text, n);
        points++;
        if (points < LEAST)
            continue;
        if (view_find(of, (view){ text.start, n }) < 0)
            break;
        most = n;
    }
    return most;
}

/* The same of an entry's name. */
static size_t name_at(const value_row *row, view text)
{
    size_t most = 0;
    for (uint32_t i = 0; i < row->count; i++) {
        const size_t n = piece_at(text, row->entries[i].name);
        most = n > most ? n : most;
    }
    return most;
}

/* How many names end with a character: 村? */
static uint32_t ending_in(const value_row *row, view letter)
{
    uint32_t found = 0;
    for (uint32_t i = 0; i < row->count; i++)
        found += view_ends(row->entries[i].name, letter);
    return found;
}

/* Bytes at a place of the text that name the column, its rows, or nothing; 0: something else is told. */
static size_t known_at(const scene *s, const value_row *row, uint32_t at)
{
    const view text = { s->text.text.start + at, s->text.text.length - at };
    const size_t last = LETTER <= text.length && 2 * ending_in(row, (view){ text.start, LETTER }) > row->count ? LETTER : 0;
    uint32_t number = 0;
    const uint32_t numeral = numeral_at(s->text.text, at, NUMERAL_HAN, &number);
    const bool growth = relation_words_in(s->words, WORDS_GROWTH_HEAD, row->context);
    const size_t sizes[] = { last,
                             growth ? wordset_at(s->words->sets[WORDS_GROWTH_HEAD], s->text.text, at, NULL) : 0,
                             number == row->count && numeral < text.length ? numeral + LETTER : 0,
                             idle_at(s, at),
                             piece_at(text, row->context),
                             piece_at(text, row->caption),
                             row_kind_at(row, text),
                             name_at(row, text),
                             wordset_at(s->words->sets[WORDS_MEASURED], s->text.text, at, NULL) };
    size_t most = 0;
    for (size_t i = 0; i < sizeof sizes / sizeof *sizes; i++)
        most = sizes[i] > most ? sizes[i] : most;
    return most;
}

/* Is it the number of all rows, or one of them: 四类, 的一条? */
static bool counts_all(const scene *s, const value_row *row, const symbol *here)
{
    const bool such = wordset_at(s->words->sets[WORDS_SUCH], s->text.text, here[-1].at, NULL) > 0;
    const uint32_t which = s->mention_of[here->token];
    if (here->kind == TOKEN_ORDINAL)
        return true;
    if (which == NONE || here->kind != TOKEN_AMOUNT)
        return false;
    const printed *p = &scene_figure(s, which)->print;
    return scene_comparable(s, which, row->entries[0].which) || (p->decimals == 0 && ((p->digits == 1 && such) || p->digits == (int64_t)row->count));
}

/* Behind a number of all rows, and what they are up to "among": 三项业务中的. */
static uint32_t behind_kind(const scene *s, const value_row *row, uint32_t at, uint32_t to)
{
    enum { KIND = 4 };
    const uint32_t token = s->text.symbols[at].token, which = token != NO_TOKEN ? s->mention_of[token] : NONE;
    if (which == NONE || s->text.symbols[at].kind != TOKEN_AMOUNT || scene_figure(s, which)->print.digits != (int64_t)row->count)
        return at + 1;
    for (uint32_t end = at + 2; end <= at + KIND && end < to; end++)
        if (wordset_at(s->words->sets[WORDS_FACET], s->text.text, s->text.symbols[end].at, NULL) > 0)
            return end;
    return at + 1;
}

static bool is_known(const scene *s, const value_row *row, uint32_t from, uint32_t to)
{
    for (uint32_t at = from; at < to;) {
        const symbol *here = &s->text.symbols[at];
        const size_t name = here->token != NO_TOKEN ? name_at(row, (view){ s->text.text.start + here->at, s->text.text.length - here->at }) : 0;
        if (here->token != NO_TOKEN && name == 0 && !counts_all(s, row, here))
            return false;
        size_t known = here->token != NO_TOKEN ? name : here->mark == MARK_WORD ? known_at(s, row, here->at) : 0;
        if (here->token == NO_TOKEN && here->mark == MARK_WORD && known == 0)
            return false;
        at = known > 0 ? reduced_find(&s->text, here->at + (uint32_t)known) : behind_kind(s, row, at, to);
    }
    return true;
}

bool row_names_measure(const scene *s, const value_row *row, symbol_span at)
{
    for (uint32_t i = at.from; i < at.to; i++) {
        const symbol *here = &s->text.symbols[i];
        const view text = { s->text.text.start + here->at, s->text.text.length - here->at };
        if (here->token == NO_TOKEN && here->mark == MARK_WORD && idle_at(s, here->at) == 0 && name_at(row, text) == 0 && piece_at(text, row->context) > 0)
            return true;
    }
    return false;
}

/* Is it more than a number of some rows? */
static bool is_value(const scene *s, const value_row *row, uint32_t which)
{
    const printed *p = &scene_figure(s, which)->print;
    return p->decimals > 0 || p->scale > 0 || p->digits > (int64_t)row->count;
}

/* Is there the number of all rows in it: 四类用电中? */
static bool speaks_of_all(const scene *s, const value_row *row, uint32_t from, uint32_t to)
{
    for (uint32_t at = from; at < to; at++) {
        const symbol *here = &s->text.symbols[at];
        const uint32_t which = here->token != NO_TOKEN ? s->mention_of[here->token] : NONE;
        uint32_t number = 0;
        if (which != NONE ? scene_figure(s, which)->print.digits == (int64_t)row->count
                          : here->mark == MARK_WORD && numeral_at(s->text.text, here->at, NUMERAL_HAN, &number) > 0 && number == row->count)
            return true;
    }
    return false;
}

bool row_told_of(const scene *s, const value_row *row, symbol_span at)
{
    const uint32_t clause = scene_clause_start(s, at.from);
    const view words = reduced_text(&s->text, clause, at.to);
    const unit *counted = scene_unit(s, row->entries[0].which);
    const bool growth = relation_words_in(s->words, WORDS_GROWTH_HEAD, row->context);
    if (!growth && (counted->count || row_measure_in(s, row->context) != 0) && row_measure_in(s, words) != 0 && !row_measures(s, row, words))
        return false;       /* 办结最慢 of 办结 */
    if (!is_known(s, row, clause, at.to))
        return false;
    if (clause == 0 || s->text.symbols[clause - 1].mark != MARK_COMMA)
        return true;
    const uint32_t before = scene_clause_start(s, clause - 1);
    const uint32_t told = scene_before(s, clause);
    if (told != NONE && s->mentions[told].place >= before && is_value(s, row, told))
        return true;        /* it tells something of its own */
    return clause - 1 - before > SHORT || speaks_of_all(s, row, before, clause) || is_known(s, row, before, clause - 1);
}
