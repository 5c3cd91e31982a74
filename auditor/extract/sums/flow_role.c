#include "extract/sums/flow_role.h"

#include "extract/claims/feasible.h"

enum { TIME_CLAUSE = 6, NEAR_END = 2 /* symbols */, NOT_YET = 2 /* a class of WORDS_NOT */ };

/* Where the words that may tell a figure's role begin: behind the one before it, in its clause or that of a time before it. */
static uint32_t words_from(const scene *s, uint32_t which)
{
    const mention *m = &s->mentions[which];
    uint32_t from = m->clause;
    if (from > 0 && s->text.symbols[from - 1].mark == MARK_COMMA && from - scene_clause_start(s, from - 1) <= TIME_CLAUSE)
        from = scene_clause_start(s, from - 1);     /* "last year's end, there were 206" */
    for (uint32_t i = which; i-- > 0 && s->mentions[i].place >= from;)
        if (scene_comparable(s, i, which))
            return s->mentions[i].place < m->clause ? m->clause : s->mentions[i].place + 1;
    return from;
}

static bool is_stock(uint32_t role)
{
    return role == HAD || role == HAS || role == LACKS || role == LEFT || role == MORE;
}

/* What a word of a flow says; "not sold" is what is left. */
static uint32_t told_by(const scene *s, view words, const word_place *at)
{
    const uint32_t before = (uint32_t)(at->at - (words.start - s->text.text.start));
    if (!is_stock(at->value) && at->value != NET && wordset_before(s->words->sets[WORDS_NOT], words, before, NULL) > 0)
        return LEFT;
    return at->value;
}

/* "A deficit of 37", "37 of profit": is it named right behind the figure as what lies between? */
static bool is_named_net(const scene *s, const mention *m)
{
    const uint32_t such = wordset_at(s->words->sets[WORDS_SUCH], s->text.text, s->text.symbols[m->place + 1].at, NULL);
    const view rest = such > 0 ? (view){ s->text.text.start + s->text.symbols[m->place + 1].at + such,
                                         s->text.text.length - s->text.symbols[m->place + 1].at - such }
                               : VIEW("");
    uint32_t value = NO_FLOW;
    return rest.length > 0 && wordset_at(s->words->sets[WORDS_FLOWS], rest, 0, &value) > 0 && value == NET;
}

/* "The 64 not taken yet": does its name say that something has not come, or been done, and end there? */
static bool is_denied(const scene *s, const mention *m)
{
    uint32_t value = 0;
    const view label = reduced_text(&s->text, m->label, m->label_end);
    return m->label < m->label_end && wordset_at(s->words->sets[WORDS_NOT], label, 0, &value) > 0 && value == NOT_YET
        && wordset_before(s->words->sets[WORDS_SUCH], s->text.text, s->text.symbols[m->place].at, NULL) > 0;
}

/* The direction of the last verb that has one: carried off, brought in. */
static uint32_t direction_in(const scene *s, view words)
{
    uint32_t found = NO_FLOW, value, length;
    for (uint32_t at = 0; at < words.length; at += length) {
        at = wordset_find(s->words->sets[WORDS_FLOW_ENDS], words, at, (uint32_t)words.length, &length, &value);
        if (at >= words.length)
            break;
        found = value;
    }
    return found;
}

/* What the words before a figure say; a verb right before it says more than a time, one of coming more than one of doing. */
static uint32_t role_before(const scene *s, uint32_t from, const mention *m)
{
    const view words = reduced_text(&s->text, from, m->place);
    uint32_t stock = NO_FLOW, verb = NO_FLOW, direct = NO_FLOW;
    if (wordset_before(s->words->sets[WORDS_FLOW_ENDS], words, (uint32_t)words.length, &direct) == 0)
        direct = NO_FLOW;
    for (const word_place *at = scene_find(s, WORDS_FLOWS, words); at != NULL; at = scene_next(s, WORDS_FLOWS, words, at)) {
        const uint32_t told = told_by(s, words, at);
        if (told == NET)
            return NET;
        if (is_stock(told)) {
            stock = stock != NO_FLOW ? stock : told;
            continue;
        }
        verb = told == DONE && verb != NO_FLOW ? verb : told;
        if (m->place - reduced_find(&s->text, at->at + at->length) <= NEAR_END)
            direct = verb;
    }
    return direct != NO_FLOW ? direct : stock != NO_FLOW ? stock : verb;
}

/* "28.5 tons were carried off": what the words behind it say, up to the next mark. */
static uint32_t role_behind(const scene *s, const mention *m)
{
    uint32_t end = m->place + 1;
    while (end < s->text.count && s->text.symbols[end].mark < MARK_FIGURE)
        end++;
    const view words = reduced_text(&s->text, m->place + 1, end);
    const word_place *at = scene_find(s, WORDS_FLOWS, words);
    return at != NULL ? told_by(s, words, at) : NO_FLOW;
}

/* "There is a deficit, it comes to 37": the clause before, where it tells of no figure. */
static uint32_t role_of_clause_before(const scene *s, const mention *m)
{
    if (m->clause == 0 || s->text.symbols[m->clause - 1].mark != MARK_COMMA)
        return NO_FLOW;
    const uint32_t from = scene_clause_start(s, m->clause - 1);
    for (uint32_t at = from; at < m->place; at++)
        if (s->text.symbols[at].mark == MARK_FIGURE)
            return NO_FLOW;
    const view words = reduced_text(&s->text, from, m->clause);
    const word_place *last = scene_last(s, WORDS_FLOWS, words);
    if (wordset_at(s->words->sets[WORDS_OTHER], words, 0, NULL) > 0)
        return LEFT;
    return last != NULL && last->value != MORE ? last->value : NO_FLOW;
}

/* "There are 64 more who have not come out": does what is said behind a figure deny that something was done? */
static bool is_denied_behind(const scene *s, const mention *m)
{
    const view words = reduced_text(&s->text, m->place + 1, scene_clause_end(s, m->place + 1));
    uint32_t value = 0, length;
    for (uint32_t at = 0; at < words.length; at += length) {
        at = wordset_find(s->words->sets[WORDS_NOT], words, at, (uint32_t)words.length, &length, &value);
        if (at < words.length && value == NOT_YET)
            return true;
    }
    return false;
}

static uint32_t find_role(const scene *s, uint32_t which, bool *sure)
{
    const mention *m = &s->mentions[which];
    const uint32_t from = words_from(s, which);
    const view label = scene_label(s, m);
    uint32_t role = is_named_net(s, m) ? NET : is_denied(s, m) ? LEFT : role_before(s, from, m);
    role = role != NO_FLOW ? role : role_behind(s, m);
    *sure = role != NO_FLOW && (role != MORE || is_denied_behind(s, m));
    role = role == MORE ? LEFT : role;
    role = role != NO_FLOW ? role : direction_in(s, reduced_text(&s->text, from, m->place));
    role = role != NO_FLOW ? role : role_of_clause_before(s, m);
    const bool other = (m->flags & MENTION_OTHER) != 0 || wordset_before(s->words->sets[WORDS_OTHER], label, (uint32_t)label.length, NULL) > 0;
    return role == NO_FLOW && other ? LEFT : role;
}

uint32_t flow_role(const scene *s, uint32_t which, bool *sure)
{
    enum { SURE = 128, ASKED = 1 };     /* and the role between them */
    uint8_t *known = &s->mentions[which].flow;
    if (*known == 0) {
        const uint32_t role = find_role(s, which, sure);
        *known = (uint8_t)(ASKED | role << 1 | (*sure ? SURE : 0));
    }
    *sure = (*known & SURE) != 0;
    return (*known & ~(unsigned)SURE) >> 1;
}

bool flow_settles(const scene *s, const flow_entry *of, uint32_t count)
{
    enum { LEAST = 4 };
    for (uint32_t i = 1; count >= LEAST && i + 2 < count; i++)
        if (feasible_balance(s, of[i + 2].which, &of[i].which, 1, &of[i + 1].which, 1))
            return true;
    return false;
}
