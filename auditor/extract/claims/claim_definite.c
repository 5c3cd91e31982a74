#include "extract/claims/claims.h"

#include "extract/claims/told_words.h"
#include "extract/ratios/per_what.h"
#include "extract/scene/identity.h"
#include "extract/claims/slip.h"

/*
** Figures that speak of what the draft has told before: "these 1368 trees", "all 48 students", and those of a title. One
** that agrees with what is meant says one thing twice; one that a slip separates from the only figure it can mean is wrong.
*/

enum { HEAD_SYMBOLS = 8, KIN_RUN = 2, TITLE_RUN = 3, PERCENT_RUN = 4, TELLING_DIGITS = 3, LINES = 3 };

typedef struct {
    uint32_t equal;         /* the nearest that agrees, or NONE */
    uint32_t slip;          /* the only value that a slip separates, or NONE */
    uint32_t slips;         /* how many values there are of that kind */
    uint32_t others;        /* figures that neither agree nor are a slip away */
} antecedents;

/* What stands right behind a figure, without the words that only lead on: "... of donated money". */
static wanted head_behind(const scene *s, uint32_t which)
{
    const mention *m = &s->mentions[which];
    uint32_t from = m->place + 1, to;
    view text = { s->text.text.start, s->text.symbols[s->text.count].at };
    while (from < s->text.count && s->text.symbols[from].mark == MARK_WORD
           && wordset_at(s->words->sets[WORDS_PARTICLE], text, s->text.symbols[from].at, NULL) > 0)
        from++;
    for (to = from; to < s->text.count && to - from < HEAD_SYMBOLS && s->text.symbols[to].mark == MARK_WORD; to++)
        continue;
    return search_wanted(s, from, to);
}

/* Do two characters in a row of the first few of a head stand in a mention's own name? */
static bool is_named(const scene *s, const wanted *head, uint32_t which)
{
    const mention *m = &s->mentions[which];
    const uint32_t *points = s->points + m->name;
    for (uint32_t i = 0; i + 1 < head->length && i < HEAD_SYMBOLS - 2; i++)
        for (uint32_t j = 0; j + 1 < m->name_length; j++)
            if (head->points[i] == points[j] && head->points[i + 1] == points[j + 1])
                return true;
    return false;
}

/* "One of 36 stations": do words behind a figure take one of what it counts? */
static bool is_one_of(const scene *s, uint32_t which)
{
    const mention *m = &s->mentions[which];
    for (uint32_t at = m->place + KIN_RUN + 1; at < s->text.count && at < m->place + HEAD_SYMBOLS && s->text.symbols[at].mark == MARK_WORD; at++)
        if (wordset_at(s->words->sets[WORDS_ONE_OF_SEVERAL], s->text.text, s->text.symbols[at].at, NULL) > 0)
            return true;
    return false;
}

/* ... of those told before: of nobody else's ("是36个站之一"), or of what is spoken of where those are counted ("在东湖36个站之一的北堤"). */
static bool is_one_of_those(const scene *s, uint32_t antecedent, uint32_t which)
{
    enum { WORDS = 8 };
    const mention *m = &s->mentions[which], *a = &s->mentions[antecedent];
    const uint32_t end = s->text.symbols[m->place].at;
    for (uint32_t from = m->place; from > m->clause && from + WORDS > m->place; from--) {
        const uint32_t at = s->text.symbols[from].at;
        if (wordset_before(s->words->sets[WORDS_IS], s->text.text, at, NULL) == 0 && wordset_before(s->words->sets[WORDS_OUT_OF], s->text.text, at, NULL) == 0)
            continue;
        const view owner = { s->text.text.start + at, end - at };
        return owner.length == 0 || view_find(reduced_text(&s->text, claim_sentence_start(s, a->place), a->place), owner) >= 0;
    }
    return false;
}

/* "Of 523 works ..." or, at the head of its clause, "63 stations all ..." */
static bool followed(const scene *s, uint32_t which)
{
    const mention *m = &s->mentions[which];
    view text = s->text.text;
    uint32_t at = m->place + 1, end = at + HEAD_SYMBOLS;
    for (; at < end && at < s->text.count && s->text.symbols[at].mark == MARK_WORD; at++) {
        uint32_t place = s->text.symbols[at].at;
        if (at > m->place + KIN_RUN && m->place == m->clause && wordset_at(s->words->sets[WORDS_DEFINITE_AFTER], text, place, NULL) > 0)
            return true;
        uint32_t n = wordset_at(s->words->sets[WORDS_AMONG], text, place, NULL);
        if (at > m->place + KIN_RUN && n > 0 && s->text.symbols[reduced_find(&s->text, place + n)].mark > MARK_QUOTE)
            return true;
    }
    return false;
}

bool claim_is_pointed_at(const scene *s, uint32_t which)
{
    const mention *m = &s->mentions[which];
    view before = reduced_text(&s->text, m->clause, m->place);
    return wordset_before(s->words->sets[WORDS_DEFINITE], before, (uint32_t)before.length, NULL) > 0;
}

bool claim_is_definite(const scene *s, uint32_t which)
{
    return claim_is_pointed_at(s, which) || followed(s, which) || is_one_of(s, which);
}

/* "On top of the 16 centres there are": so many there were already, so that they were told of, whatever is planned. */
static bool is_ground(const scene *s, uint32_t which)
{
    enum { GROUND_SYMBOLS = 14 };
    const mention *m = &s->mentions[which];
    view text = s->text.text;
    for (uint32_t at = m->place + 1; at < s->text.count && at < m->place + GROUND_SYMBOLS && s->text.symbols[at].mark == MARK_WORD; at++)
        if (wordset_at(s->words->sets[WORDS_GROUND], text, s->text.symbols[at].at, NULL) > 0)
            return true;
    return false;
}

/* Where the words begin that say that it is there already: 现有; its own place where none do. */
static uint32_t already_from(const scene *s, uint32_t which)
{
    const mention *m = &s->mentions[which];
    const view before = reduced_text(&s->text, m->clause, m->place);
    const uint32_t length = wordset_before(s->words->sets[WORDS_STANDING_THERE], before, (uint32_t)before.length, NULL);
    return reduced_find(&s->text, s->text.symbols[m->place].at - length);
}

/* May a stock told before be the one that something is built on: of no other place, not planned, at no other time? What is said to be there
** already is of no time but one told right with that; of that very time, what was built is a stock, too. */
static bool may_be_ground(const scene *s, uint32_t which, uint32_t antecedent)
{
    const mention *m = &s->mentions[which], *a = &s->mentions[antecedent];
    const uint32_t from = already_from(s, which);
    const bool told = from > m->clause && s->text.symbols[from - 1].kind == TOKEN_DATE;
    uint32_t place;
    const dated *own = told ? identity_period(s, which, &place) : NULL, *then = told ? identity_period(s, antecedent, &place) : NULL;
    const bool same = own != NULL && then != NULL && date_compare(own->to, then->to) == 0;
    return a->kind == m->kind && a->use == USE_LEVEL && a->unit == m->unit && a->sentence != m->sentence
           && (a->own_scope == m->own_scope || m->own_scope == 0)
           && (a->flags & (MENTION_CELL | MENTION_HEDGED | MENTION_PLAN | MENTION_TARGET | MENTION_OTHER | MENTION_REST)) == 0
           && (same || (a->flags & MENTION_FLOW) == 0) && ((from < m->place && !told) || !identity_apart(s, which, antecedent))
           && !identity_supposed(s, antecedent);
}

/* In another sentence, or another clause. */
static bool may_mean(const scene *s, uint32_t which, uint32_t antecedent)
{
    const mention *m = &s->mentions[antecedent];
    return (m->use == USE_LEVEL || m->use == s->mentions[which].use) && (m->flags & (MENTION_CELL | MENTION_HEDGED)) == 0
        && scene_comparable(s, which, antecedent) && (m->sentence != s->mentions[which].sentence || m->clause != s->mentions[which].clause)
        && (((m->flags ^ s->mentions[which].flags) & MENTION_PLAN) == 0 || claim_is_pointed_at(s, which)) && !identity_apart(s, which, antecedent);
}

/* 'lengthened': is one that has a digit more a slip, too? */
static void look_at(const scene *s, uint32_t which, uint32_t at, bool lengthened, antecedents *out)
{
    if (feasible_equal(s, which, at)) {
        if (out->equal == NONE)
            out->equal = at;
    } else if ((slip_between(s, at, which) || (lengthened && slip_lengthened(s, at, which))) && (out->slip == NONE || !feasible_equal(s, at, out->slip))) {
        out->slip = at;
        out->slips++;
    } else {
        out->others++;
    }
}

static bool emit_found(scene *s, uint32_t which, const antecedents *found, view pattern)
{
    if (found->equal != NONE)
        claim_emit_repeat(s, pattern, found->equal, which);
    else if (found->slips == 1)
        claim_emit_repeat(s, pattern, found->slip, which);
    return found->equal != NONE || found->slips == 1;
}

/* A figure of few digits that does not point back, behind a name of its own: "of 16 lots in the west" behind 61 in the east. */
static bool is_of_another(const scene *s, uint32_t antecedent, uint32_t which)
{
    return !claim_is_pointed_at(s, which) && feasible_digits_printed(s, which) < TELLING_DIGITS && told_of_another(s, antecedent, which);
}

/* True where it finds what is meant. */
static bool read_definite(scene *s, uint32_t which)
{
    wanted head = head_behind(s, which), first = head;
    antecedents found = { NONE, NONE, 0, 0 };
    if (head.length < KIN_RUN)
        return false;
    first.length = KIN_RUN;
    for (uint32_t n = 1; n <= SEARCH_WINDOW && n <= which; n++)
        if (may_mean(s, which, which - n) && is_named(s, &head, which - n)
            && (feasible_equal(s, which, which - n) || is_named(s, &first, which - n)))     /* 10件一等奖作品 are none of 60件获奖作品 */
            look_at(s, which, which - n, false, &found);
    if (found.equal == NONE && found.slips == 1
        && (is_one_of(s, which) ? !is_one_of_those(s, found.slip, which) : is_of_another(s, found.slip, which)))
        return false;
    return emit_found(s, which, &found, VIEW("repeat/definite"));
}

/* "…, 1050吨的“大家伙”": said of a thing in passing, at the head of its clause. */
static bool is_attribute(const scene *s, uint32_t which)
{
    const mention *m = &s->mentions[which];
    return m->place == m->clause && m->place + 1 < s->text.count && s->text.symbols[m->place + 1].mark == MARK_WORD
        && wordset_at(s->words->sets[WORDS_PARTICLE], s->text.text, s->text.symbols[m->place + 1].at, NULL) > 0;
}

/* Do both have words of their own before them, and not one in common: 男选手1246名, 女选手1264名? */
static bool told_of_two(const scene *s, uint32_t a, uint32_t b)
{
    const overlap o = identity_labels(s, a, b);
    return o.only_a > 0 && o.only_b > 0;
}

/* "妇女之家186个，覆盖全部168个村": does the later one count things of its own? */
static bool counts_others(const scene *s, uint32_t a, uint32_t b)
{
    const mention *m = &s->mentions[b];
    return scene_unit(s, b)->count && m->noun_end > m->noun && identity_kinship(s, a, b).run < KIN_RUN;
}

/* Does its sentence tell a time before it ("第二天，客船载客241人")? */
static bool of_some_time(const scene *s, uint32_t which)
{
    const mention *m = &s->mentions[which];
    bool told = m->sentence == NONE;
    for (uint32_t at = told ? m->place : s->text.sentences[m->sentence].from; at < m->place && !told; at++)
        told = s->text.symbols[at].mark == MARK_TIME;
    return told;
}

/* Does a later figure of the paragraph agree with neither? */
static bool another_behind(const scene *s, uint32_t a, uint32_t b)
{
    for (uint32_t i = b + 1; i < s->mention_count && s->mentions[i].block == s->mentions[b].block; i++)
        if (s->mentions[i].kind == s->mentions[b].kind && scene_comparable(s, i, b) && !feasible_equal(s, i, a) && !feasible_equal(s, i, b))
            return true;
    return false;
}

/* A stock's code, a number to call: whole, in brackets, and without a unit. */
static bool is_code(const scene *s, uint32_t which)
{
    const mention *m = &s->mentions[which];
    const view behind = m->place + 1 < s->text.count ? reduced_text(&s->text, m->place + 1, m->place + 2) : VIEW("");
    return m->unit == 0 && scene_figure(s, which)->print.decimals == 0 && (view_starts(behind, VIEW("\xEF\xBC\x89")) || view_starts(behind, VIEW(")")));
}

/* Have two digits of a figure shortly before, of its kind, changed places in this one? Few ask more of those. */
static bool is_swapped(const scene *s, uint32_t which)
{
    const mention *m = &s->mentions[which];
    const int64_t digits = scene_figure(s, which)->print.digits;
    for (uint32_t i = which; digits > 9 && !is_code(s, which) && i-- > 0 && which - i <= SEARCH_WINDOW && s->mentions[i].block + LINES >= m->block;)
        if (s->mentions[i].kind == m->kind && slip_transposed(scene_figure(s, i)->print.digits, digits))
            return true;
    return false;
}

/* "桥长1876米… 为了这1867米": of all figures of the paragraph before it just one is of that unit, and a slip parts the two. Of
** fewer digits than that only neighbours that changed places tell. They do, too, of a figure that does not point back, where the
** paragraph has no third one: hardly any two values are so by chance. */
static void read_sole(scene *s, uint32_t which, bool points_back)
{
    antecedents found = { NONE, NONE, 0, 0 };
    const mention *m = &s->mentions[which];
    for (uint32_t n = 1; n <= SEARCH_WINDOW && n <= which; n++) {
        const mention *own = &s->mentions[which - n];
        if (own->block + LINES < m->block || (own->flags & MENTION_CELL) != 0)
            break;
        if (own->kind == m->kind && scene_comparable(s, which, which - n))
            look_at(s, which, which - n, points_back, &found);
    }
    if (found.equal != NONE || found.slips != 1 || found.others > 0 || !may_mean(s, which, found.slip) || told_in_parallel(s, found.slip, which)
        || is_of_another(s, found.slip, which))
        return;
    const bool swapped = slip_swapped(s, found.slip, which);
    const bool apart = s->mentions[found.slip].sentence != m->sentence;
    if (!(points_back && apart && (claim_is_pointed_at(s, which) || is_attribute(s, which))) && counts_others(s, found.slip, which))
        return;
    if (points_back ? swapped || (apart && feasible_digits_printed(s, which) >= TELLING_DIGITS)
                    : swapped && !told_of_two(s, found.slip, which) && !another_behind(s, found.slip, which) && !identity_supposed(s, which)
                          && (!apart || !of_some_time(s, which)))
        claim_emit_repeat(s, VIEW("repeat/definite"), found.slip, which);
}

/* "New jobs in towns 12,600 ... on top of last year's 16,200 new jobs in towns": is it told before by just the words that name the ground? */
static bool names_ground(const scene *s, uint32_t which, uint32_t antecedent)
{
    enum { NAMED = 4, LEADING = 2 /* 在去年 */ };
    const mention *m = &s->mentions[which], *a = &s->mentions[antecedent];
    const overlap o = identity_labels(s, antecedent, which);
    return o.only_a == 0 && o.only_b <= LEADING && o.common >= NAMED && a->kind == m->kind && a->use == USE_LEVEL && a->unit == m->unit
           && a->sentence != m->sentence && (a->own_scope == m->own_scope || m->own_scope == 0 || a->own_scope == 0)
           && (a->flags & (MENTION_CELL | MENTION_HEDGED | MENTION_PLAN | MENTION_TARGET | MENTION_OTHER | MENTION_REST)) == 0
           && !identity_apart(s, which, antecedent) && !identity_supposed(s, antecedent);
}

/* Every figure that may be meant agrees, or is a slip away; of several values none is. */
static void read_ground(scene *s, uint32_t which)
{
    wanted head = head_behind(s, which);
    antecedents found = { NONE, NONE, 0, 0 };
    head.length = head.length < KIN_RUN ? 0 : KIN_RUN;      /* 胸痛中心, not 卒中中心 */
    for (uint32_t n = 1; head.length > 0 && n <= SEARCH_WINDOW && n <= which; n++)
        if (may_be_ground(s, which, which - n) && is_named(s, &head, which - n))
            look_at(s, which, which - n, false, &found);
    for (uint32_t n = 1; n <= SEARCH_WINDOW && n <= which; n++)
        if (names_ground(s, which, which - n))
            look_at(s, which, which - n, false, &found);
    if (found.equal != NONE || found.others == 0)
        emit_found(s, which, &found, VIEW("repeat/ground"));
}

static void read_level(scene *s, uint32_t which)
{
    if (is_ground(s, which)) {
        read_ground(s, which);
        return;
    }
    const bool definite = claim_is_definite(s, which);
    if (definite && read_definite(s, which))
        return;
    if (definite && is_one_of(s, which))
        return;
    if (definite || is_attribute(s, which))
        read_sole(s, which, true);
    else if (is_swapped(s, which))
        read_sole(s, which, false);
}

/* What is no value, told as it is, of all that it is told of. */
static const uint32_t NOT_PLAIN = MENTION_CELL | MENTION_HEDGED | MENTION_PLAN | MENTION_TARGET | MENTION_PART | MENTION_OTHER | MENTION_REST
                                  | MENTION_EACH | MENTION_AVERAGE;

/* "卖出486.6万元" above "成交总额468.6万元": no words in common, but of three digits and more hardly any other value of its unit has just
** two neighbours the other way round. Where the text below a title tells its figure nowhere, and one such, that is the one. */
static void read_turned_title(scene *s, uint32_t which)
{
    const mention *m = &s->mentions[which];
    uint32_t found = NONE;
    if (m->kind != TOKEN_AMOUNT || m->use != USE_LEVEL || (m->flags & NOT_PLAIN) != 0 || slip_digits(s, which) < TELLING_DIGITS
        || scene_figure(s, which)->per != 0)
        return;
    for (uint32_t at = which + 1; at < s->mention_count && at - which <= SEARCH_WINDOW; at++) {
        const mention *n = &s->mentions[at];
        if (n->kind != m->kind || (n->unit != m->unit && !per_counts_alike(scene_unit(s, which), scene_unit(s, at))))
            continue;       /* 人, 人次 */
        if (n->unit == m->unit && feasible_equal(s, which, at))
            return;
        if (identity_heads(s, at) || n->use != USE_LEVEL || (n->flags & NOT_PLAIN) != 0 || scene_figure(s, at)->per != 0 || !slip_swapped(s, which, at)
            || (n->own_scope != 0 && m->own_scope != 0 && n->own_scope != m->own_scope) || identity_apart(s, which, at) || identity_supposed(s, at))
            continue;
        if (found != NONE && n->unit == s->mentions[found].unit && !feasible_equal(s, found, at))
            return;
        found = found == NONE ? at : found;
    }
    if (found != NONE)
        claim_emit_repeat(s, VIEW("repeat/title"), found, which);
}

/* The two characters that say what a figure counts, or what they did: 渔民 of 三名渔民, 受伤 of 5人受伤. */
static view counted(const scene *s, uint32_t which)
{
    enum { TWO = 6 };
    const uint32_t place = s->mentions[which].place;
    const view behind = reduced_text(&s->text, place + 1, scene_clause_end(s, place + 1));
    return behind.length >= TWO ? (view){ behind.start, TWO } : VIEW("");
}

/* What stands between a value for every so many and these: 派现 of 每10股派现6元; '*many': the mention of these. False: it is none. */
static bool is_for_each(const scene *s, uint32_t which, uint32_t *many, view *verb)
{
    const mention *m = &s->mentions[which];
    *many = which - 1;
    if (which == 0 || m->kind != TOKEN_AMOUNT || scene_unit(s, which)->money == 0 || m->use == USE_CHANGE || m->use == USE_DIFFERENCE
        || s->mentions[*many].clause != m->clause || s->mentions[*many].sentence != m->sentence || s->mentions[*many].kind != TOKEN_AMOUNT)
        return false;
    *verb = reduced_text(&s->text, s->mentions[*many].place + 1, m->place);
    return verb->length > 0 && (m->flags & (MENTION_CELL | MENTION_HEDGED)) == 0
           && wordset_before(s->words->sets[WORDS_EACH_ONE], s->text.text, s->text.symbols[s->mentions[*many].place].at, NULL) > 0;
}

/* "5 for every 10 shares" above "6 for every 10 shares": a title's value for so many is the only one told for these below it. */
static void read_title_for_each(scene *s, uint32_t which)
{
    uint32_t many, others, found = NONE;
    view verb, own;
    if (!is_for_each(s, which, &many, &verb))
        return;
    for (uint32_t at = which + 1; at < s->mention_count; at++) {
        if (!is_for_each(s, at, &others, &own) || !scene_comparable(s, at, which) || !scene_comparable(s, many, others) || !feasible_equal(s, many, others)
            || !(view_starts(own, verb) || view_starts(verb, own)))
            continue;
        if (identity_heads(s, at) || feasible_equal(s, at, which) || of_some_time(s, at) || (found != NONE && !feasible_equal(s, at, found)))
            return;
        found = at;
    }
    if (found != NONE && ((s->mentions[which].flags & MENTION_PLAN) != 0 || !identity_supposed(s, found)))
        claim_emit_repeat(s, VIEW("repeat/title"), found, which);
}

/* As a value, or in passing: a small count. */
static bool is_told(const mention *m)
{
    return m->use == USE_LEVEL || m->use == USE_ASIDE;
}

/* "Three fishermen saved" above "all four fishermen": one digit tells little, so of all that is counted below the title by its word
** nothing else may be told, nor its own value by any. */
static void read_small_title(scene *s, uint32_t which)
{
    const mention *m = &s->mentions[which];
    const view name = counted(s, which);
    uint32_t found = NONE;
    if (m->kind != TOKEN_AMOUNT || !is_told(m) || (m->flags & NOT_PLAIN) != 0 || !scene_unit(s, which)->count || name.length == 0
        || feasible_digits(s, which) != 1 || scene_figure(s, which)->per != 0)
        return;
    for (uint32_t at = which + 1; at < s->mention_count; at++) {
        const mention *n = &s->mentions[at];
        if (n->kind != m->kind || !scene_comparable(s, which, at))
            continue;
        const view own = counted(s, at);
        if (feasible_equal(s, which, at) || identity_heads(s, at))
            return;
        if (own.length > 0 && !view_equal(own, name))
            continue;
        if (own.length == 0 || !is_told(n) || (n->flags & NOT_PLAIN) != 0 || feasible_digits(s, at) != 1 || identity_apart(s, which, at)
            || identity_supposed(s, at) || (found != NONE && !feasible_equal(s, found, at)))
            return;
        found = found == NONE ? at : found;
    }
    if (found != NONE)
        claim_emit_repeat(s, VIEW("repeat/title"), found, which);
}

/* A title's figure is told again below it. */
static void read_title(scene *s, uint32_t which)
{
    antecedents found = { NONE, NONE, 0, 0 };
    bool told = false;      /* by other words */
    for (uint32_t at = which + 1; at < s->mention_count && at - which <= SEARCH_WINDOW; at++) {
        if (identity_heads(s, at) || !may_mean(s, which, at))
            continue;
        told = told || (s->mentions[at].use == s->mentions[which].use && feasible_equal(s, which, at));
        if ((s->mentions[at].flags & ~s->mentions[which].flags & MENTION_PART) != 0 && !feasible_equal(s, which, at))
            continue;       /* 11 teams won; among them 17 of the hills came */
        kinship k = identity_kinship(s, which, at);
        if (s->mentions[which].kind == TOKEN_PERCENT ? k.run >= PERCENT_RUN : k.run >= TITLE_RUN || (k.run >= KIN_RUN && k.shared * 2 >= k.shorter))
            look_at(s, which, at, false, &found);
    }
    if (found.equal != NONE || (!told && (s->mentions[which].kind == TOKEN_AMOUNT || found.others == 0)))
        emit_found(s, which, &found, VIEW("repeat/title"));
    if (!told && found.equal == NONE && found.slips == 0)
        read_turned_title(s, which);
    if (!told && found.equal == NONE) {
        read_small_title(s, which);
        read_title_for_each(s, which);
    }
}

void claim_definite(scene *s)
{
    for (uint32_t i = 0; i < s->mention_count; i++) {
        const mention *m = &s->mentions[i];
        if (m->kind != TOKEN_AMOUNT && m->kind != TOKEN_PERCENT)
            continue;
        if (m->use == USE_BASE && (m->flags & (MENTION_CELL | MENTION_HEDGED)) == 0 && is_ground(s, i))
            read_ground(s, i);
        if (m->use == USE_ASIDE && s->x->clean->blocks[m->block].kind == BLOCK_TITLE)
            read_small_title(s, i);
        if ((m->flags & (MENTION_CELL | MENTION_HEDGED)) != 0 || (m->use != USE_LEVEL && m->use != USE_SHARE && m->use != USE_CHANGE && m->use != USE_RATIO))
            continue;
        if (s->x->clean->blocks[m->block].kind == BLOCK_TITLE)
            read_title(s, i);
        else if (m->use == USE_LEVEL)
            read_level(s, i);
    }
}
