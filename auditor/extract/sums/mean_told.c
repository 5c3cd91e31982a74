#include "extract/sums/mean_told.h"

#include "extract/figures/numeral.h"

enum { TWO = 6 /* bytes of two characters */, BEHIND = 18 /* bytes of six */, MANY = 3 };

bool mean_is_number(const scene *s, uint32_t which, uint32_t count)
{
    const figure *f = scene_figure(s, which);
    return (s->mentions[which].kind == TOKEN_AMOUNT || s->mentions[which].kind == TOKEN_DURATION) && f->print.decimals == 0 && f->print.scale == 0
        && f->print.modifier == MODIFIER_EXACT && f->print.digits == (int64_t)count;
}

bool mean_says_number(const scene *s, uint32_t from, uint32_t to, uint32_t count)
{
    for (uint32_t at = from; at < to; at++) {
        uint32_t value = 0;
        const symbol *here = &s->text.symbols[at];
        if (here->mark == MARK_WORD && here->token == NO_TOKEN && numeral_at(s->text.text, here->at, NUMERAL_HAN, &value) > 0 && value == count)
            return true;
        const uint32_t which = here->token != NO_TOKEN ? s->mention_of[here->token] : NONE;
        if (which != NONE && mean_is_number(s, which, count))
            return true;
    }
    return false;
}

/* Where the sentence begins that tells how many they are: theirs, or the one before. */
static uint32_t number_from(const scene *s, uint32_t first)
{
    const uint32_t start = claim_sentence_start(s, s->mentions[first].place), before = start > 0 ? claim_sentence_start(s, start - 1) : 0;
    const uint32_t near = scene_before(s, start);
    return near != NONE && s->mentions[near].block == s->mentions[first].block ? before : start;
}

/* Ages of people, counts, money, marks: things that are told one by one. Of other measures any may weigh more. */
static bool is_each_once(const scene *s, uint32_t which)
{
    const unit *u = scene_unit(s, which);
    bool counts = true;
    for (int i = 0; i < DIMENSIONS; i++)
        counts = counts && u->dimension[i] == 0;
    return s->mentions[which].kind == TOKEN_AGE || (s->mentions[which].kind == TOKEN_AMOUNT && (counts || u->money != 0 || scene_figure(s, which)->unit == 0));
}

/* Do only the values themselves, their names, and words that join them stand between them? */
static bool stand_together(const scene *s, const uint32_t *list, uint32_t count)
{
    for (uint32_t i = 0; i + 1 < count; i++)
        for (uint32_t at = list[i + 1] + 1; at < list[i]; at++)
            if (s->mentions[at].kind == s->mentions[list[i]].kind || scene_comparable(s, at, list[i]))
                return false;
    return true;
}

/* Is the mean said of nobody else: nothing before its word but how many they are, and little behind it? */
static bool is_of_them(const scene *s, uint32_t mean, uint32_t last, uint32_t count, const word_place *word)
{
    const mention *m = &s->mentions[mean];
    uint32_t start = m->clause, at = s->text.symbols[start].at, value = 0;
    const bool definite = wordset_at(s->words->sets[WORDS_DEFINITE], s->text.text, at, NULL) > 0;
    uint32_t n = numeral_at(s->text.text, at, NUMERAL_HAN, &value);
    const uint32_t token = s->text.symbols[start].token, which = token != NO_TOKEN ? s->mention_of[token] : NONE;
    const bool counted = (n > 0 && value == count) || (which != NONE && mean_is_number(s, which, count));
    const uint32_t ahead = start > 0 ? scene_clause_start(s, start - 1) : 0;
    if (s->mentions[last].clause < ahead && s->mentions[last].place < ahead)
        return false;       /* 去掉一个最高分，平均…… */
    const size_t before = word->at > at ? word->at - at : 0, behind = s->text.symbols[m->place].at - (word->at + word->length);
    return behind <= BEHIND && (before == 0 || counted || definite);
}

bool mean_is_told(const scene *s, uint32_t mean, const uint32_t *list, uint32_t count, const word_place *word)
{
    const uint32_t first = list[count - 1];
    if (count < MANY || (s->mentions[mean].flags & MENTION_HEDGED) != 0 || s->mentions[first].block != s->mentions[mean].block
        || !is_of_them(s, mean, list[0], count, word) || !stand_together(s, list, count)
        || !(mean_says_number(s, number_from(s, first), s->mentions[first].place, count)
             || mean_says_number(s, s->mentions[mean].clause, s->mentions[mean].place, count)))
        return false;
    for (uint32_t i = 0; i < count; i++)
        if (!is_each_once(s, list[i]) || scene_figure(s, list[i])->per != scene_figure(s, mean)->per)
            return false;
    if (s->mentions[mean].kind == TOKEN_AGE)
        return true;
    const view told = reduced_text(&s->text, s->mentions[first].clause, s->mentions[list[0]].place);
    return !relation_words_in(s->words, WORDS_NO_SUM, told) && !scene_tells(s, WORDS_AVERAGE, told)
        && !scene_tells(s, WORDS_CHOSEN, reduced_text(&s->text, claim_sentence_start(s, s->mentions[first].place), s->mentions[first].place));
}

uint32_t mean_clause(const scene *s, uint32_t which)
{
    enum { MEAN = 3 };
    const mention *m = &s->mentions[which];
    const uint32_t clause = m->clause, from = clause > 0 ? scene_clause_start(s, clause - 1) : 0, last = scene_before(s, m->place);
    const bool each = clause > 0 && s->text.symbols[clause - 1].mark == MARK_COMMA && (last == NONE || s->mentions[last].place <= from)
                   && wordset_at(s->words->sets[WORDS_EACH_ONE], reduced_text(&s->text, clause, m->place), 0, NULL) > 0;
    const word_place *word = each ? scene_last(s, WORDS_EXTREME, reduced_text(&s->text, from, clause)) : NULL;
    return word != NULL && word->value == MEAN ? from : clause;
}

bool mean_prints_alike(const scene *s, uint32_t a, uint32_t b)
{
    const figure *x = scene_figure(s, a), *y = scene_figure(s, b);
    return x->unit == y->unit && x->print.scale == y->print.scale && x->print.decimals == y->print.decimals && x->print.denominator == 1
        && y->print.denominator == 1 && x->print.modifier == MODIFIER_EXACT && y->print.modifier == MODIFIER_EXACT;
}

uint32_t mean_middle(const scene *s, const uint32_t *list, uint32_t count)
{
    for (uint32_t i = 0; i < count; i++) {
        uint32_t below = 0, above = 0;
        int64_t own = scene_figure(s, list[i])->print.digits;
        for (uint32_t k = 0; k < count; k++) {
            below += scene_figure(s, list[k])->print.digits < own;
            above += scene_figure(s, list[k])->print.digits > own;
        }
        if (below <= count / 2 && above <= count / 2)
            return list[i];
    }
    return NONE;
}

/* Do words between the last value and the mean leave out the greatest and the least? */
static bool is_trimmed(const scene *s, uint32_t mean, uint32_t last)
{
    const view between = reduced_text(&s->text, s->mentions[last].place, s->mentions[mean].place);
    bool found[3] = { false };
    if (!relation_words_in(s->words, WORDS_TRIMMED, between))
        return false;
    for (const word_place *next = scene_find(s, WORDS_EXTREME, between); next != NULL; next = scene_next(s, WORDS_EXTREME, between, next))
        if (next->value <= 2)
            found[next->value] = true;
    return found[1] && found[2];
}

bool mean_trim(const scene *s, uint32_t mean, uint32_t *list, uint32_t *count)
{
    if (*count <= MANY || !is_trimmed(s, mean, list[0]))
        return false;
    for (int least = 0; least < 2; least++) {
        uint32_t end = 0, kept = 0;
        for (uint32_t i = 1; i < *count; i++)
            end = feasible_at_most(s, list[least ? i : end], list[least ? end : i]) ? i : end;
        for (uint32_t i = 0; i < *count; i++)
            if (i != end)
                list[kept++] = list[i];
        *count = kept;
    }
    return true;
}
