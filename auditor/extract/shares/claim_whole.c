#include "extract/shares/share_reading.h"

#include <string.h>

#include "extract/words/likeness.h"
#include "extract/claims/slip.h"
#include "extract/sums/sum_proof.h"

/*
** The whole of a share that neither structure nor its full name tells: among the levels around it the one that shares
** words with the name, or with the part itself. One that fits is meant; where none fits, a lone kin is, or the one that
** a single wrong digit of the share separates from its quotient.
*/

enum { KIN_RUN = 2, WHOLES = 12, AROUND = 12 };

typedef struct {
    uint32_t list[WHOLES];
    uint32_t count;
} wholes;

unsigned claim_shared_run(const scene *s, const wanted *name, uint32_t which)
{
    const mention *m = &s->mentions[which];
    const uint32_t *points = s->points + m->name;
    unsigned best = 0;
    for (uint32_t i = 0; i < name->length; i++)
        for (uint32_t j = (m->letters & scene_letter(name->points[i])) != 0 ? 0 : m->name_length; j < m->name_length; j++) {
            unsigned n = 0;
            while (i + n < name->length && j + n < m->name_length && name->points[i + n] == points[j + n])
                n++;
            if (n > best)
                best = n;
        }
    return best;
}

/* Bytes that two names end in alike, no character cut. */
static size_t common_tail(view a, view b)
{
    size_t n = 0, whole = 0;
    while (n < a.length && n < b.length && a.start[a.length - 1 - n] == b.start[b.length - 1 - n]) {
        n++;
        if (((unsigned char)a.start[a.length - n] & 0xC0) != 0x80)
            whole = n;
    }
    return whole;
}

/* Does a name end in a word that tells no kind: a verb, all, a place? So may a name that is cut short where a head begins. */
static bool ends_in_no_kind(const scene *s, view name)
{
    static const words_kind kinds[] = { WORDS_VERB, WORDS_ALL, WORDS_WHOLE_LEAD, WORDS_SCOPE, WORDS_LEAD };
    for (size_t i = 0; i < sizeof kinds / sizeof kinds[0]; i++)
        if (wordset_before(s->words->sets[kinds[i]], name, (uint32_t)name.length, NULL) > 3)     /* 现有, but not the 有 of 国有 */
            return true;
    return name.length == 0;
}

bool share_is_kind_of(const scene *s, uint32_t whole, uint32_t part)
{
    enum { LEAST = 6 /* bytes: two characters */ };
    const view all = scene_label(s, &s->mentions[whole]), some = scene_label(s, &s->mentions[part]);
    const size_t head = common_tail(all, some);
    return head >= LEAST && head < some.length && ends_in_no_kind(s, (view){ all.start, all.length - head })
        && !ends_in_no_kind(s, (view){ some.start, some.length - head });
}

bool share_is_total_beside(const scene *s, uint32_t whole, uint32_t part)
{
    return scene_says(s, &s->mentions[whole], WORDS_TOTAL) != 0 && scene_says(s, &s->mentions[part], WORDS_TOTAL) == 0
        && feasible_at_most(s, part, whole);
}

/* Adults and minors: neither is the whole of the other. */
static bool are_siblings(const scene *s, uint32_t a, uint32_t b)
{
    const addition pair = { .total = NONE, .parts = { a, b }, .count = 2 };
    if ((share_is_kind_of(s, a, b) || share_is_total_beside(s, a, b)) && !sum_excludes(s, &pair) && !sum_denies(s, b, a))
        return false;
    const bool listed = s->mentions[a].sentence == s->mentions[b].sentence && (s->mentions[b].flags & MENTION_PART) == 0;
    return sum_excludes(s, &pair) || sum_is_partition(s, &pair) || (listed && sum_is_parallel(s, &pair) && !sum_nests(s, &pair));
}

/* "A 20772, six in ten; B 13848, four in ten": each has a share of the same third thing. */
static bool has_own_share(const scene *s, uint32_t which, uint32_t part, uint32_t share)
{
    const mention *p = &s->mentions[part];
    uint32_t next = which + 1;
    if (next + 1 < part && s->mentions[next].use == USE_CHANGE)
        next++;     /* 121.74 增长4.2% 占61.3% */
    const bool beside = s->mentions[next].sentence == p->sentence || (next > which + 1 && s->mentions[next].sentence == s->mentions[which].sentence);
    return next < part && next != share && s->mentions[next].use == USE_SHARE && beside && p->parent != which && (p->flags & MENTION_PART) == 0
           && !relation_words_in(s->words, WORDS_PART, reduced_text(&s->text, s->mentions[which].place + 1, s->mentions[next].place));
}

bool claim_tells_apart(const scene *s, uint32_t whole, uint32_t part, uint32_t share)
{
    return are_siblings(s, whole, part) || has_own_share(s, whole, part, share);
}

/* What is planned may be held against what is, where the name says so: "120 planned, half of the old town's total". */
static bool may_compare(const scene *s, uint32_t whole, uint32_t part, const wanted *name)
{
    enum { TELLING = 3 };
    const uint32_t differ = s->mentions[whole].flags ^ s->mentions[part].flags;
    return (differ & MENTION_TARGET) == 0
        && ((differ & MENTION_PLAN) == 0 || ((s->mentions[part].flags & MENTION_PLAN) != 0 && claim_shared_run(s, name, whole) >= TELLING));
}

static bool may_hold(const scene *s, uint32_t whole, uint32_t part, uint32_t share, const wanted *name)
{
    const mention *w = &s->mentions[whole], *p = &s->mentions[part];
    return whole != part && search_level(s, whole) && scene_comparable(s, whole, part) && w->parent != part
        && may_compare(s, whole, part, name) && feasible_at_most(s, part, whole)
        && (name->length > 0 || name->scope != 0 || !claim_tells_apart(s, whole, part, share))
        && (name->scope == 0 ? w->own_scope == 0 || p->scope == w->own_scope || p->scope == 0 : w->scope == 0 || w->scope == name->scope);
}

/* Two that say the same are one. */
static void add(const scene *s, wholes *w, uint32_t which)
{
    for (uint32_t i = 0; i < w->count; i++)
        if (feasible_equal(s, w->list[i], which))
            return;
    if (w->count < WHOLES)
        w->list[w->count++] = which;
}

static uint32_t only_slip(const scene *s, const wholes *w, uint32_t part, uint32_t share)
{
    uint32_t only = NONE;
    for (uint32_t i = 0; i < w->count; i++)
        if (slip_share(s, part, w->list[i], share)) {
            if (only != NONE)
                return NONE;
            only = w->list[i];
        }
    return only;
}

/* The part's own words; where it has none, those of the clause before: "cases of food were most, 327, ...". */
static wanted words_of_part(const scene *s, uint32_t part)
{
    wanted own = search_label(s, part);
    uint32_t clause = s->mentions[part].clause;
    if (own.length == 0 && clause > 0 && s->text.symbols[clause - 1].mark == MARK_COMMA)
        own = search_wanted(s, scene_clause_start(s, clause - 1), clause - 1);
    return own;
}

/* Does each of a name and a figure have words of its own: "income of tablets", "income of raw drugs last year"? */
static bool has_other_words(const scene *s, const wanted *name, uint32_t which)
{
    wanted label = search_label(s, which);
    unsigned common = likeness_of(name->points, name->length, label.points, label.length) * name->length / 100;
    return common + 1 < name->length && common + 1 < label.length;
}

/* Is it the total of some figures around it? */
static bool has_parts(const scene *s, uint32_t which, const uint32_t *totals)
{
    uint32_t first = which > AROUND ? which - AROUND : 0;
    for (uint32_t at = first; at < s->mention_count && at < which + AROUND; at++)
        if (totals[at] == which)
            return true;
    return false;
}

/* Is the name what the part is a kind of: "visitors" beside "visitors from abroad"? Then all of them may go by any word. */
static bool names_kind(const wanted *name, const wanted *own)
{
    return name->length >= KIN_RUN && own->length > name->length
        && memcmp(own->points + own->length - name->length, name->points, sizeof *name->points * name->length) == 0;
}

/* How many characters of the name in a row a level shares, or 0 below KIN_RUN. "In the village 1530 people" is all there is
** of the village, whatever the name says besides. */
static unsigned kin_of(const scene *s, const wanted *name, uint32_t which)
{
    unsigned run = claim_shared_run(s, name, which);
    if (run >= KIN_RUN)
        return run;
    return name->scope != 0 && s->mentions[which].own_scope == name->scope && search_label(s, which).length < KIN_RUN ? KIN_RUN : 0;
}

uint32_t claim_kin_whole(const scene *s, uint32_t part, uint32_t share, const wanted *name, const uint32_t *totals)
{
    wholes kin = { .count = 0 }, any = { .count = 0 };
    wanted own = words_of_part(s, part);
    const wanted *words = name->length >= KIN_RUN || name->scope != 0 ? name : &own;
    uint32_t near = scene_before(s, s->mentions[share].place), block = s->mentions[share].block;
    unsigned most = 0;
    for (uint32_t n = 0; near != NONE && n < SEARCH_WINDOW && n <= near; n++) {
        uint32_t at = near - n;
        if (kin.count > 0 && most >= words->length && s->mentions[at].block != s->mentions[kin.list[kin.count - 1]].block)
            break;      /* the nearest paragraph that tells of it */
        if (!may_hold(s, at, part, share, name))
            continue;
        unsigned run = kin_of(s, words, at);
        if ((run > 0 || s->mentions[at].block == block) && feasible_share(s, part, at, share))
            return at;
        if (run > most)
            kin.count = 0;      /* what shares more of the name is meant */
        most = run > most ? run : most;
        if (run > 0 && run == most)
            add(s, &kin, at);
        else if (run == 0 && s->mentions[at].block == block)
            add(s, &any, at);
    }
    if (kin.count > 0)
        return kin.count == 1 && !(words == name && has_other_words(s, name, kin.list[0])) ? kin.list[0] : only_slip(s, &kin, part, share);
    if (any.count != 1)
        return NONE;
    uint32_t only = any.list[0];
    bool bare = name->length == 0 && name->scope == 0 && !share_has_own(s, only, share)
             && (s->mentions[only].sentence == s->mentions[share].sentence || (s->mentions[only].block == block && has_parts(s, only, totals)));
    return bare || names_kind(name, &own) ? only : NONE;
}

uint32_t claim_whole_ahead(const scene *s, uint32_t part, uint32_t share, const uint32_t *totals)
{
    wholes any = { .count = 0 };
    const mention *p = &s->mentions[share];
    static const wanted unnamed = { .length = 0 };
    uint32_t near = scene_before(s, p->place), nearest = NONE, total = NONE;
    for (uint32_t n = 0; near != NONE && n < SEARCH_WINDOW && n <= near; n++) {
        uint32_t at = near - n;
        if (s->mentions[at].block != p->block)
            break;
        if (!may_hold(s, at, part, share, &unnamed))
            continue;
        if (feasible_share(s, part, at, share))
            return at;
        add(s, &any, at);
        if (nearest == NONE)
            nearest = at;
        if (total == NONE && has_parts(s, at, totals))
            total = at;
    }
    if (total != NONE && s->mentions[total].sentence + 1 >= p->sentence)
        return total;
    bool close = nearest != NONE && s->mentions[nearest].sentence + 1 >= p->sentence;
    return any.count == 1 && close ? nearest : only_slip(s, &any, part, share);
}

bool claim_drawn_from_other(const scene *s, uint32_t part)
{
    const mention *m = &s->mentions[part], *from = part > 0 ? m - 1 : NULL;
    if (from == NULL || from->clause != m->clause || from->kind != TOKEN_AMOUNT || scene_comparable(s, part - 1, part))
        return false;
    view words = reduced_text(&s->text, from->place + 1, m->place);
    uint32_t of = wordset_before(s->words->sets[WORDS_SUCH], words, (uint32_t)words.length, NULL);
    return words.length > of && wordset_before(s->words->sets[WORDS_AMONG], words, (uint32_t)words.length - of, NULL) > 0;
}

uint32_t claim_base_whole(const scene *s, uint32_t part, const wanted *name)
{
    for (uint32_t at = part; at-- > 0 && s->mentions[at].sentence == s->mentions[part].sentence;) {
        wanted label = s->mentions[at].use == USE_BASE && scene_comparable(s, at, part) ? search_label(s, at) : (wanted){ .length = 0 };
        if (label.length == name->length && memcmp(label.points, name->points, sizeof *name->points * name->length) == 0)
            return at;
    }
    return NONE;
}

uint32_t claim_whole_by_measure(const scene *s, uint32_t part, view name)
{
    const unit *measure = scene_unit(s, part);
    if (!measure->count || measure->name.length == 0 || view_find(name, measure->name) < 0)
        return NONE;
    uint32_t best = NONE;
    for (uint32_t at = part, n = 0; at-- > 0 && n < SEARCH_WINDOW; n++)
        if (search_level(s, at) && scene_comparable(s, at, part) && ((s->mentions[at].flags ^ s->mentions[part].flags) & MENTION_PLAN) == 0
            && (best == NONE || feasible_at_most(s, best, at)))
            best = at;
    return best != NONE && feasible_at_most(s, part, best) ? best : NONE;
}

uint32_t *claim_totals(const scene *s, uint32_t least)
{
    const document *doc = s->doc;
    uint32_t *of_fact = arena_take(s->x->scratch, sizeof *of_fact * (doc->fact_count + 1u));
    uint32_t *totals = arena_take(s->x->scratch, sizeof *totals * (s->mention_count + 1u));
    if (of_fact == NULL || totals == NULL)
        return NULL;
    for (uint32_t i = 0; i < doc->fact_count; i++)
        of_fact[i] = NONE;
    for (uint32_t i = 0; i < s->mention_count; i++) {
        of_fact[s->mentions[i].fact] = i;
        totals[i] = NONE;
    }
    for (uint32_t i = 0; i < doc->claim_count; i++) {
        const claim *c = &doc->claims[i];
        uint32_t total = NONE, parts[FEASIBLE_PARTS], count = 0;
        for (uint32_t k = 0; c->kind == CLAIM_SUM && k < c->operands && count < FEASIBLE_PARTS; k++) {
            const operand *o = &doc->operands[c->operand + k];
            if (o->role == ROLE_TOTAL)
                total = of_fact[o->fact];
            else if (of_fact[o->fact] != NONE)
                parts[count++] = of_fact[o->fact];
        }
        if (count < least || !feasible_sum(s, total, parts, count))
            continue;
        for (uint32_t k = 0; k < count; k++)
            totals[parts[k]] = total;
    }
    return totals;
}
