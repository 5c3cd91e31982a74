#include "extract/claims/claims.h"

/*
** Votes: for, against, abstaining, and who was there to vote. Nobody votes twice, so that together they are no more than those; some may
** not vote at all.
*/

enum { VOTES = 6, BACK = 10 /* mentions */, FIRM = 90 };

/* What words say of a number. */
typedef enum { OTHERS, FOR, AGAINST, ABSTAINED, INVALID, PRESENT, SEVERAL } vote_word;

static vote_word last_in(const scene *s, uint32_t from, uint32_t to)
{
    const word_place *last = from < to ? scene_last(s, WORDS_VOTES, reduced_text(&s->text, from, to)) : NULL;
    return last != NULL ? (vote_word)last->value : OTHERS;
}

static bool is_count(const scene *s, uint32_t which)
{
    enum { ASIDE = MENTION_CELL | MENTION_HEDGED | MENTION_PLAN | MENTION_EACH | MENTION_AVERAGE };
    const mention *m = &s->mentions[which];
    return m->kind == TOKEN_AMOUNT && m->sentence != NONE && (m->flags & ASIDE) == 0 && scene_unit(s, which)->count
        && scene_figure(s, which)->print.digits_high == 0;
}

/* What a number is of: by the word right behind it (11票赞成), or the last one before it, behind the figure before. */
static vote_word kind_of(const scene *s, uint32_t which)
{
    const mention *m = &s->mentions[which];
    uint32_t value = OTHERS, from = m->place;
    if (wordset_at(s->words->sets[WORDS_VOTES], s->text.text, s->text.symbols[m->place + 1].at, &value) > 0 && value <= INVALID)
        return (vote_word)value;
    while (from > m->clause && s->text.symbols[from - 1].mark < MARK_FIGURE)
        from--;
    return last_in(s, from, m->place);
}

/* Has everybody several votes, or was there another ballot? */
static bool says_several(const scene *s, uint32_t from, uint32_t to)
{
    const view words = reduced_text(&s->text, from, to);
    for (const word_place *at = scene_find(s, WORDS_VOTES, words); at != NULL; at = scene_next(s, WORDS_VOTES, words, at))
        if (at->value == SEVERAL)
            return true;
    return false;
}

/* "8 were there, one sent somebody": are the votes no more than those who were there and those told beside them together? */
static bool is_one_of_several(const scene *s, uint32_t present, const uint32_t *votes, uint32_t count)
{
    int64_t there = scene_figure(s, present)->print.digits, cast = 0;
    for (uint32_t i = 0; i < count; i++)
        cast += scene_figure(s, votes[i])->print.digits;
    if (cast <= there)
        return false;
    if (present > 0 && s->mentions[present - 1].sentence == s->mentions[present].sentence && is_count(s, present - 1) && kind_of(s, present - 1) == PRESENT)
        there += scene_figure(s, present - 1)->print.digits;
    for (uint32_t at = present + 1; at < votes[0]; at++)
        if (is_count(s, at) && scene_comparable(s, at, present))
            there += scene_figure(s, at)->print.digits;
    return cast <= there;
}

/* Who was there: told before the votes in their block, the nearest; or right behind them. */
static uint32_t present_at(const scene *s, uint32_t first, uint32_t last)
{
    for (uint32_t i = first; i-- > 0 && first - i <= BACK && s->mentions[i].block == s->mentions[first].block
                             && s->mentions[i].sentence + 1 >= s->mentions[first].sentence;) {
        const vote_word kind = is_count(s, i) ? kind_of(s, i) : OTHERS;
        if (kind == PRESENT)
            return says_several(s, s->mentions[i].place, s->mentions[last].place) ? NONE : i;
        if (kind == FOR && s->mentions[i].sentence != s->mentions[first].sentence)
            return NONE;        /* another vote */
    }
    const uint32_t next = last + 1;
    return next < s->mention_count && s->mentions[next].sentence == s->mentions[last].sentence && is_count(s, next)
               && (kind_of(s, next) == PRESENT || last_in(s, s->mentions[next].place + 1, scene_clause_end(s, s->mentions[next].place + 1)) == PRESENT)
             ? next
             : NONE;
}

static void read_votes(scene *s, const uint32_t *votes, uint32_t count)
{
    const uint32_t whole = present_at(s, votes[0], votes[count - 1]);
    if (whole == NONE || (whole < votes[0] && is_one_of_several(s, whole, votes, count)))
        return;
    draft_claim d = draft_claim_begin(CLAIM_SUM, VIEW("sum/votes"));
    d.what.confidence = FIRM;
    d.what.disjoint = 2;
    d.named = d.told = true;
    draft_claim_add(&d, s, ROLE_TOTAL, whole);
    for (uint32_t i = 0; i < count; i++) {
        figure *f = builder_figure(s->x->builder, s->mentions[votes[i]].fact);
        if (f != NULL && !scene_comparable(s, votes[i], whole))
            f->unit = scene_figure(s, whole)->unit;     /* 248人, 239票 */
        draft_claim_add(&d, s, ROLE_PARTS, votes[i]);
    }
    draft_claim_emit(&d, s);
}

/* Of two votes told in one sentence, the later one's numbers make none of the others. */
static void set_aside(scene *s, uint32_t first, uint32_t count)
{
    for (uint32_t i = first; i < first + count; i++)
        s->mentions[i].use = USE_ASIDE;
}

void claim_votes(scene *s)
{
    uint32_t last_row = NONE;       /* the sentence of the row before */
    for (uint32_t i = 0; i < s->mention_count; i++) {
        uint32_t votes[VOTES], count = 0;
        const vote_word first = is_count(s, i) ? kind_of(s, i) : OTHERS;
        if (first != FOR)
            continue;
        votes[count++] = i;
        vote_word before = first;
        for (uint32_t k = i + 1; k < s->mention_count && count < VOTES && s->mentions[k].sentence == s->mentions[i].sentence && is_count(s, k); k++) {
            const vote_word kind = kind_of(s, k);
            if (kind <= before || kind > INVALID || s->mentions[k].unit != s->mentions[i].unit)
                break;
            votes[count++] = k;
            before = kind;
        }
        if (count >= 2)
            read_votes(s, votes, count);
        if (count >= 2 && last_row == s->mentions[i].sentence)
            set_aside(s, i, count);
        last_row = count >= 2 ? s->mentions[i].sentence : last_row;
        i += count - 1;
    }
}
