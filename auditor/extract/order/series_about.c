#include "extract/order/series.h"

enum { TWO = 6 /* bytes of two characters */, LETTER = 3, REACH = 6 /* symbols */ };

/* Skips what says nothing of what is compared; 0 where something else stands. */
static uint32_t idle_at(const scene *s, uint32_t at)
{
    const symbol *here = &s->text.symbols[at];
    static const words_kind idle[] = { WORDS_BESIDE, WORDS_SCOPE, WORDS_STANDING, WORDS_PART };
    if (here->token != NO_TOKEN || here->mark != MARK_WORD)
        return 1;
    uint32_t longest = 0;
    for (size_t i = 0; i < sizeof idle / sizeof *idle; i++) {
        uint32_t n = wordset_at(s->words->sets[idle[i]], s->text.text, here->at, NULL);
        longest = n > longest ? n : longest;
    }
    return longest > 0 ? reduced_find(&s->text, here->at + longest) - at : 0;
}

/* Behind a count, up to "in", or for so many characters: of the four [kinds]. */
static uint32_t behind_count(const scene *s, uint32_t at, uint32_t to)
{
    const uint32_t token = at > 0 ? s->text.symbols[at - 1].token : NO_TOKEN;
    if (token == NO_TOKEN || s->text.symbols[at - 1].kind != TOKEN_AMOUNT)
        return at;
    uint32_t end = at;
    while (end < to && end - at < REACH && s->text.symbols[end].mark == MARK_WORD && idle_at(s, end) == 0)
        end++;
    return end;
}

/* Words stand in what the series is told with, outside of what is said of it. */
static bool is_in_context(const series *r, view words, view said)
{
    const char *start = r->row.context.start, *end = start + r->row.context.length, *first = said.start > start ? said.start : start;
    const char *behind = said.start + said.length > start ? said.start + said.length : start;
    first = first < end ? first : end;
    return view_find((view){ start, (size_t)(first - start) }, words) >= 0 || (behind < end && view_find((view){ behind, (size_t)(end - behind) }, words) >= 0);
}

/* Do most names end with a character that stands in the words? */
static bool names_end_in(const series *r, view words)
{
    uint32_t found = 0;
    for (uint32_t i = 0; i < r->row.count; i++) {
        const view name = r->row.entries[i].name;
        found += name.length >= LETTER && view_find(words, (view){ name.start + name.length - LETTER, LETTER }) >= 0;
    }
    return 2 * found > r->row.count;
}

static bool is_named_measure(const scene *s, const series *r, view words, view said)
{
    const size_t kind = r->row.table ? row_kind_at(&r->row, words) : 0;
    words = (view){ words.start + kind, words.length - kind };
    if (r->row.table
        && (words.length == 0 || row_measures(s, &r->row, words)
            || (r->row.exact && words.length >= TWO && view_find(r->row.caption, (view){ words.start, TWO }) >= 0)))
        return true;
    if (row_goes_on(s, &r->row, words))
        return false;
    const bool rate = relation_words_in(s->words, WORDS_NO_SUM, words);
    if ((rate && !is_in_context(r, words, said)) || (r->row.table && !rate && relation_words_in(s->words, WORDS_NO_SUM, r->row.context)))
        return false;       /* 女工比例, of how many they are; 年龄, of their mean */
    const view unit = document_word(s->doc, scene_figure(s, r->row.entries[0].which)->written_unit);
    const size_t quantity = wordset_before(s->words->sets[WORDS_QUANTITY], words, (uint32_t)words.length, NULL);
    const view core = { words.start, words.length - (quantity < words.length ? quantity : 0) };
    uint32_t pairs = 0, found = 0;
    for (size_t i = 0; i + TWO <= core.length; i += LETTER) {
        pairs++;
        found += is_in_context(r, (view){ core.start + i, TWO }, said);
    }
    if (pairs > 0 && (2 * found >= pairs || (r->row.table && found > 0)))
        return true;
    if (words.length <= TWO + LETTER && names_end_in(r, words))
        return true;        /* 单站看: of stations, as all names say */
    for (const word_place *told = r->row.table ? NULL : scene_find(s, WORDS_FLOW_METRIC, r->row.context); told != NULL;
         told = scene_next(s, WORDS_FLOW_METRIC, r->row.context, told))
        for (size_t i = 0; wordset_has(s->words->sets[WORDS_FLOW_METRIC], words) && i + LETTER <= words.length; i += LETTER)
            if (view_find(scene_word(s, told), (view){ words.start + i, LETTER }) >= 0 && is_in_context(r, scene_word(s, told), said))
                return true;        /* 营收, 收入 */
    if (relation_words_in(s->words, WORDS_AVERAGE, words))
        return false;       /* 亩产 beside mu */
    return wordset_has(s->words->sets[WORDS_QUANTITY], words) || (unit.length > 0 && words.length <= unit.length + LETTER && view_starts(words, unit));
}

/* Do the words in symbols [from, to) but for the name say nothing, or name what the series tells? */
bool series_is_about(const scene *s, const series *r, uint32_t from, uint32_t to, view name)
{
    const view text = s->text.text, said = reduced_text(&s->text, from, to);
    for (uint32_t at = from; at < to;) {
        const char *here = text.start + s->text.symbols[at].at;
        const uint32_t count_end = behind_count(s, at, to);
        if (name.length > 0 && here == name.start) {
            at = reduced_find(&s->text, (uint32_t)(name.start + name.length - text.start));
            continue;
        }
        const uint32_t idle = count_end > at ? count_end - at : idle_at(s, at);
        if (idle > 0) {
            at += idle;
            continue;
        }
        uint32_t end = at;
        while (end < to && s->text.symbols[end].mark == MARK_WORD && s->text.symbols[end].token == NO_TOKEN && idle_at(s, end) <= 1
               && (name.length == 0 || text.start + s->text.symbols[end].at != name.start))
            end++;
        if (end == at)
            return false;
        const view words = reduced_text(&s->text, at, end);
        const bool growth =
            r->kind == SERIES_CHANGE
            && (relation_words_in(s->words, WORDS_GROWTH_HEAD, words) || wordset_at(s->words->sets[WORDS_COMPARED], words, 0, NULL) > 0);
        if (!growth && !is_named_measure(s, r, words, said))
            return false;
        at = end;
    }
    return true;
}
