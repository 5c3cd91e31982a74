#include "extract/claims/claims.h"

#include "extract/claims/slip.h"
#include "extract/shares/share_tellings.h"
#include "extract/sums/sum_charge.h"

/*
** Shares that nothing else has read, of the only two amounts that they can be of: "occupancy came to 82 %. Of 950 rooms 779
** were taken." The two stand in the share's own segment, sentence, or the sentences beside it, in any order; nothing else
** there is counted or measured alike. The claim accuses only where a slip explains the print; one in words, which may become
** any other, only where a slip of an amount does.
*/

enum { BACK = 16, AHEAD = 8, LIKELY = 80 /* percent */, CLAIMS_BACK = 256, NO_SHARE = 1, TAIL = 6 /* symbols */ };

typedef struct {
    uint32_t part, whole;
} pair;

static bool is_operand(const scene *s, uint32_t which)
{
    const mention *m = &s->mentions[which];
    return m->kind == TOKEN_AMOUNT && m->unit != 0 && (m->use == USE_LEVEL || m->use == USE_BASE)
        && (m->flags & (MENTION_CELL | MENTION_AVERAGE | MENTION_EACH | MENTION_HEDGED)) == 0 && scene_figure(s, which)->per == 0
        && !feasible_unbounded(s, which);
}

/* Of the figures in reach just two that count alike, whatever else is told there once. */
static bool find_two(const scene *s, uint32_t share, claim_reach how, uint32_t found[2])
{
    const uint32_t first = share > BACK ? share - BACK : 0, end = share + AHEAD < s->mention_count ? share + AHEAD : s->mention_count;
    bool any = false;
    for (uint32_t a = first; a < end; a++) {
        if (a == share || !claim_within_reach(s, a, share, how) || !is_operand(s, a))
            continue;
        uint32_t alike = NONE, count = 1;
        for (uint32_t b = a + 1; b < end; b++) {
            if (b == share || !claim_within_reach(s, b, share, how) || !is_operand(s, b) || !scene_comparable(s, a, b) || feasible_equal(s, a, b)
                || (alike != NONE && feasible_equal(s, alike, b)))
                continue;
            alike = b;
            count++;
        }
        if (count == 1)
            continue;
        if (count > 2 || (any && a != found[1] && !feasible_equal(s, a, found[0]) && !feasible_equal(s, a, found[1])))
            return false;
        if (!any) {
            found[0] = a;
            found[1] = alike;
        }
        any = true;
    }
    return any;
}

/* Words that say that a figure is all there is, or all there should be. */
static bool is_whole(const scene *s, uint32_t which)
{
    const mention *m = &s->mentions[which];
    view words = reduced_text(&s->text, m->clause, m->place);
    return (m->flags & (MENTION_TOTAL | MENTION_TARGET)) != 0 || scene_tells(s, WORDS_ALL, words) || scene_tells(s, WORDS_TOTAL, words);
}

/* Words tell which is the whole, or else their size does; 'above': the part is the greater. */
static pair by_roles(const scene *s, const uint32_t two[2], bool above)
{
    const bool first = is_whole(s, two[0]), second = is_whole(s, two[1]);
    const bool less = feasible_at_most(s, two[0], two[1]) != above;
    const bool part = s->mentions[two[1]].parent == two[0] ? false : first != second ? second : less;
    return part ? (pair){ two[0], two[1] } : (pair){ two[1], two[0] };
}

/* Is it told as a change (unless its phrase says how it is one), a bound, something else? */
static bool is_other(const scene *s, uint32_t share, share_way how)
{
    const mention *m = &s->mentions[share];
    const figure *f = scene_figure(s, share);
    uint32_t end = m->place + 1;
    while (end < s->text.count && end < m->place + TAIL && s->text.symbols[end].mark < MARK_FIGURE)
        end++;
    return f->print.digits <= 0 || f->given || f->print.modifier == MODIFIER_RANGE || feasible_unbounded(s, share)
           || (how == TELLS_SHARE && scene_tells_class(s, WORDS_UNSHARED, reduced_text(&s->text, m->clause, m->place), NO_SHARE))
           || scene_tells_class(s, WORDS_UNSHARED, reduced_text(&s->text, m->place + 1, end), NO_SHARE)
           || wordset_at(s->words->sets[WORDS_SUCH], s->text.text, s->text.symbols[m->place + 1].at, NULL) > 0;
}

/* Does another percentage, that nothing has read, stand among the three? */
static bool is_rivalled(const scene *s, const bool *answered, const pair *p, uint32_t share)
{
    uint32_t first = p->part < p->whole ? p->part : p->whole, last = p->part < p->whole ? p->whole : p->part;
    first = share < first ? share : first;
    last = share > last ? share : last;
    for (uint32_t at = first > 0 ? first - 1 : 0; at <= last + 1 && at < s->mention_count; at++) {
        const mention *m = &s->mentions[at];
        if (at != share && m->kind == TOKEN_PERCENT && m->sentence == s->mentions[share].sentence && m->use != USE_CHANGE && !answered[m->fact]
            && !feasible_unbounded(s, at))
            return true;
    }
    return false;
}

/* Do the words of one figure go on in others? */
static bool is_told_by(const scene *s, uint32_t which, view words)
{
    const mention *m = &s->mentions[which];
    return search_meets(scene_label(s, m), words) || search_meets(scene_noun(s, m), words);
}

/* "accuracy was 35 %. 32 shots, just 8 of them accurate": does the clause of a figure hold the word that a rate is named by? */
static bool is_rate_of(const scene *s, const frame *rate, uint32_t which)
{
    enum { TWO = 6 };
    const view name = rate != NULL ? frame_name(rate, &s->text, ROLE_PART) : VIEW("");
    const mention *m = &s->mentions[which];
    return name.length >= TWO
           && view_find(reduced_text(&s->text, m->clause, scene_clause_end(s, m->place)), (view){ name.start + name.length - TWO, TWO })
                  >= 0;
}

/* What stands in another segment than the share, or than the other amount, is told by words in common, or as all there is. */
static bool is_connected(const scene *s, const frame *rate, const pair *p, uint32_t share)
{
    const mention *m = &s->mentions[share], *part = &s->mentions[p->part], *whole = &s->mentions[p->whole];
    view clause = reduced_text(&s->text, m->clause, m->place);
    const mention *first = p->part < p->whole ? part : whole, *last = first == part ? whole : part;
    if (m->place < first->place && part->parent != p->whole && !is_whole(s, p->whole) && sum_mark_between(s, first, last) == MARK_PAUSE)
        return false;       /* "green space 41.2 %, 7960 km of paths, 330 km of belts": two of a row */
    const bool heads = share == 0 || s->mentions[share - 1].sentence != m->sentence;
    if (heads && part->sentence == m->sentence && whole->sentence == m->sentence && part->parent == p->whole)
        return true;        /* "95 % are content: of 1600 parents 1520 are" */
    if ((m->place < part->place && (part->flags & MENTION_PART) != 0 && part->parent == p->whole)
        || (m->place < whole->place && (whole->flags & MENTION_PART) != 0))
        return false;       /* "12.63, or 29.9 %, 3.41 of it in cars" */
    const bool part_near = part->sentence == m->sentence && claim_same_segment(s, p->part, share);
    const bool whole_near = whole->sentence == m->sentence && claim_same_segment(s, p->whole, share);
    if (!part_near && !is_told_by(s, p->part, clause) && !is_rate_of(s, rate, p->part))
        return false;
    return whole_near || is_whole(s, p->whole) || is_told_by(s, p->whole, clause) || is_told_by(s, p->whole, reduced_text(&s->text, part->clause, part->place))
        || (!part_near && part->sentence == whole->sentence && claim_same_segment(s, p->part, p->whole));
}

/* A fraction in words stands for too much: does a slip of one amount tell that they are meant? */
static bool is_slip(const scene *s, const pair *p, uint32_t share)
{
    const figure *f = scene_figure(s, share);
    exact part, whole, value = printed_value(&f->print);
    if (f->print.modifier == MODIFIER_EXACT && f->print.denominator == 1)
        return true;
    return exact_multiply(&value, value, scene_unit(s, share)->factor) == STATUS_OK && exact_sign(value) > 0 && slip_value(s, p->part, &part)
        && slip_value(s, p->whole, &whole) && exact_multiply(&whole, whole, value) == STATUS_OK && exact_divide(&part, part, value) == STATUS_OK
        && (slip_from(s, p->part, whole) || slip_from(s, p->whole, part));
}

/* "800 enrolled, 760 came, 95 %, 80 % of them passed": has a share of these two been read? */
static bool is_taken(const scene *s, const pair *p)
{
    const uint32_t first = s->doc->claim_count > CLAIMS_BACK ? s->doc->claim_count - CLAIMS_BACK : 0;
    for (uint32_t i = s->doc->claim_count; i-- > first;) {
        const claim *c = &s->doc->claims[i];
        const operand *o = &s->doc->operands[c->operand];
        if ((c->kind == CLAIM_SHARE || c->kind == CLAIM_COMPLETION) && c->operands == 3
            && ((o[0].fact == s->mentions[p->part].fact && o[1].fact == s->mentions[p->whole].fact)
                || (o[1].fact == s->mentions[p->part].fact && o[0].fact == s->mentions[p->whole].fact)))
            return true;
    }
    return false;
}

static void emit(scene *s, const pair *p, uint32_t share, share_way how)
{
    const bool change = how != TELLS_SHARE;
    draft_claim d = draft_claim_begin(change ? CLAIM_CHANGE : CLAIM_SHARE, change ? VIEW("change/lone") : VIEW("share/lone"));
    d.what.confidence = LIKELY;
    if (change)
        d.what.direction = how == TELLS_OVER ? DIRECTION_UP : DIRECTION_DOWN;
    draft_claim_add(&d, s, change ? ROLE_TO : ROLE_PART, p->part);
    draft_claim_add(&d, s, change ? ROLE_FROM : ROLE_WHOLE, p->whole);
    draft_claim_add(&d, s, change ? ROLE_RATE : ROLE_SHARE, share);
    d.told = d.placed = true;
    draft_claim_emit(&d, s);
}

/* "2845 came in, 2901 were settled": more than the whole is what the rate is named by. */
static bool is_beyond(const scene *s, const frame *rate, const pair *p)
{
    return rate != NULL && p->whole > p->part && claim_rate_names(s, rate, p->whole) && !claim_rate_names(s, rate, p->part);
}

/* "15.0, or 101.4 % of the budget, 5.6 % more than the 14.2 of the year before": is it told of what was planned, and neither amount is? */
static bool is_of_untold_plan(const scene *s, const pair *p, uint32_t share)
{
    const mention *m = &s->mentions[share], *part = &s->mentions[p->part], *whole = &s->mentions[p->whole];
    view words = reduced_text(&s->text, m->place > part->place && part->clause == m->clause ? part->place + 1 : m->clause, m->place);
    return scene_tells(s, WORDS_TARGET, words) && (whole->flags & (MENTION_PLAN | MENTION_TARGET)) == 0
        && (whole->use == USE_BASE || part->use == USE_BASE);
}

/* "beds approved 480, open 520, 86.4 % of those taken": what is allowed is no part of what there is. */
static bool is_norm_beside(const scene *s, const pair *p)
{
    const mention *part = &s->mentions[p->part], *whole = &s->mentions[p->whole];
    return scene_tells(s, WORDS_NORM, reduced_text(&s->text, part->clause, part->place))
           && !scene_tells(s, WORDS_NORM, reduced_text(&s->text, whole->clause, whole->place));
}

/* "3268 planned, 1860 of them boarders, 1823 came, 98 % of the boarders": is it what a third amount of the sentence is, or has, of the two? */
static bool is_of_third(const scene *s, const pair *p, uint32_t share)
{
    enum { AROUND = 8, TELLING = 2 /* digits */ };
    const uint32_t from = share > AROUND ? share - AROUND : 0, end = share + AROUND < s->mention_count ? share + AROUND : s->mention_count;
    for (uint32_t at = from; feasible_digits(s, share) >= TELLING && at < end; at++)
        if (at != p->part && at != p->whole && s->mentions[at].sentence == s->mentions[share].sentence
            && scene_comparable(s, at, p->part) && (feasible_share(s, p->part, at, share) || feasible_share(s, at, p->whole, share)))
            return true;
    return false;
}

/* "1737 are the first of their family, 36.0 %, for 612 of them": does the share stand right behind a figure, and end its clause?
** Then it is that one's, and that one is no whole of its own share. */
static bool is_behind_whole(const scene *s, const pair *p, uint32_t share)
{
    const mention *whole = &s->mentions[p->whole], *m = &s->mentions[share];
    if (p->whole + 1 != share || whole->sentence != m->sentence || m->place + 1 >= s->text.count || s->text.symbols[m->place + 1].mark < MARK_PAUSE)
        return false;
    const wanted name = search_wanted(s, m->clause > whole->place ? m->clause : whole->place + 1, m->place);
    return name.length == 1 && (!scene_tells(s, WORDS_ALL, reduced_text(&s->text, whole->clause, whole->place)) || (whole->flags & MENTION_TOTAL) != 0);
}

static void read_lone(scene *s, const bool *answered, uint32_t share, const share_telling *as)
{
    const share_way how = as->way;
    uint32_t two[2] = { NONE, NONE };
    claim_reach far = CLAIM_REACH_SEGMENT;
    if (is_other(s, share, how))
        return;
    while (far < CLAIM_REACHES && !find_two(s, share, far, two))
        far++;
    if (far == CLAIM_REACHES)
        return;
    for (int i = 0; i < 2; i++)
        if (how == TELLS_SHARE ? feasible_share(s, two[i], two[1 - i], share) : feasible_growth(s, two[i], two[1 - i], share, how == TELLS_SHORT)) {
            emit(s, &(pair){ two[i], two[1 - i] }, share, how);
            return;
        }
    const pair p = by_roles(s, two, how == TELLS_OVER || (how == TELLS_SHARE && share_exceeds(s, share)));
    const bool told = p.whole > share && is_whole(s, p.whole) && !is_whole(s, p.part);       /* ..., 65 % of the total, which came to 7.5 */
    if (is_of_untold_plan(s, &p, share) || (how == TELLS_SHARE && is_behind_whole(s, &p, share)) || is_beyond(s, as->rate, &p)
        || !is_connected(s, as->rate, &p, share) || is_rivalled(s, answered, &p, share) || is_taken(s, &p)
        || (how == TELLS_SHARE && is_norm_beside(s, &p)) || claim_tells_apart(s, p.whole, p.part, share)
        || (how == TELLS_SHARE
            && (feasible_share_otherwise(s, p.part, p.whole, share) || (!told && feasible_share_otherwise(s, p.whole, p.part, share))
                || is_of_third(s, &p, share) || !is_slip(s, &p, share))))
        return;
    emit(s, &p, share, how);
}

void claim_shares_lone(scene *s)
{
    const bool *answered = claim_answered(s);
    const share_telling *tellings = share_tellings(s);
    if (answered == NULL || tellings == NULL) {
        s->failed = true;
        return;
    }
    for (uint32_t i = 0; i < s->mention_count; i++) {
        const mention *m = &s->mentions[i];
        if (m->kind == TOKEN_PERCENT && m->sentence != NONE && tellings[i].way != TELLS_NOTHING && !answered[m->fact] && (m->flags & MENTION_CELL) == 0)
            read_lone(s, answered, i, &tellings[i]);
    }
}
