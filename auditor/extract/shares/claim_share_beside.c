#include "extract/shares/share_reading.h"
#include "extract/shares/share_tellings.h"

/*
** Shares that no phrase places, but whose part and whole are told right beside them: "684 calls, 657 settled, 96.1 %". Where
** the share has a subject, its words tell the part; else it is one of the two levels before the share, and their size tells
** which. What so follows from the order of the sentence alone stands whether it fits or not.
*/

enum {
    LEAD_SYMBOLS = 12, TAIL_SYMBOLS = 6, BRACKET_SYMBOLS = 24,
    COUNTS_TELLING = 3, RUN = 2, SUBJECT_REST = 4,      /* digits; characters */
    MADE_BACK = 24, SUBJECT_BACK = 12, CLAIMS_BACK = 256,   /* mentions, claims */
    TELLING = 3,                                        /* digits: so many are of another whole, if no slip makes them of this one */
    LIKELY = 80, NEIGHBOURS = 85, PROVEN = 100          /* percent */
};
enum { NO_SHARE = 1, OTHER_BASIS = 3, SUPPOSED };     /* classes of WORDS_UNSHARED */

typedef struct {
    const share_telling *told;  /* by mention */
    const uint32_t *totals;     /* by mention: the total of the sum that it is a part of, or NONE */
} surroundings;

static bool is_operand(const scene *s, uint32_t which)
{
    const mention *m = &s->mentions[which];
    return (m->kind == TOKEN_AMOUNT || m->kind == TOKEN_DURATION) && search_level(s, which)
           && (m->flags & (MENTION_AVERAGE | MENTION_REST)) == 0 && !share_is_dashed(s, which) && scene_figure(s, which)->per == 0;
}

/* Counts of unlike words, seats and visitors, are told side by side with their share. */
static bool may_pair(const scene *s, uint32_t a, uint32_t b)
{
    if (scene_comparable(s, a, b))
        return true;
    return s->mentions[a].kind == TOKEN_AMOUNT && s->mentions[b].kind == TOKEN_AMOUNT && scene_unit(s, a)->count && scene_unit(s, b)->count
        && feasible_digits_printed(s, a) >= COUNTS_TELLING && feasible_digits_printed(s, b) >= COUNTS_TELLING;
}

/* Do the words right behind it, or a bracket there, make it no share, or one of something else? */
static bool is_qualified(const scene *s, uint32_t share)
{
    const uint32_t from = s->mentions[share].place + 1;
    uint32_t end = from, close;
    while (end < s->text.count && end < from + TAIL_SYMBOLS && s->text.symbols[end].mark < MARK_FIGURE)
        end++;
    for (close = end; close < s->text.count && close < from + BRACKET_SYMBOLS && s->text.symbols[close].mark < MARK_COMMA;)
        close++;
    return scene_tells_class(s, WORDS_UNSHARED, reduced_text(&s->text, from, end), NO_SHARE)
           || scene_tells_class(s, WORDS_UNSHARED, reduced_text(&s->text, end, close), OTHER_BASIS);
}

/* Nothing but a few words behind just one comma, or just a bracket, between the nearer operand and the share; none of them
** tells of something else. */
static bool is_announced(const scene *s, uint32_t near, uint32_t share)
{
    const mention *m = &s->mentions[share];
    uint32_t from = s->mentions[near].place + 1, commas, start = m->place;
    if (share_marks_between(s, from, m->place, &commas) >= MARK_SEMICOLON || commas > 1
        || scene_tells_class(s, WORDS_UNSHARED, reduced_text(&s->text, from, m->place), NO_SHARE)
        || scene_tells_class(s, WORDS_UNSHARED, reduced_text(&s->text, s->mentions[near].clause, from), SUPPOSED))
        return false;
    while (start > from && s->text.symbols[start - 1].mark < MARK_COMMA)
        start--;
    const bool bracketed = m->place == from + 1 && s->text.symbols[from].mark == MARK_BRACKET;
    return bracketed || (m->place - start <= LEAD_SYMBOLS && commas == 1);
}

/* Another level that the part could as well be of, from the segment's start to the farther operand. */
static bool is_rivalled(const scene *s, uint32_t far, uint32_t near)
{
    for (uint32_t at = far; at-- > 0 && s->mentions[at].sentence == s->mentions[near].sentence;)
        if (claim_same_segment(s, at, near) && s->mentions[at].use == USE_LEVEL && (s->mentions[at].flags & MENTION_CELL) == 0 && scene_comparable(s, at, near))
            return true;
    return false;
}

static void emit(scene *s, uint32_t part, uint32_t whole, uint32_t share, uint8_t confidence)
{
    draft_claim d = draft_claim_begin(CLAIM_SHARE, VIEW("share/beside"));
    d.what.confidence = confidence == NEIGHBOURS && feasible_digits(s, share) >= TELLING ? LIKELY : confidence;
    draft_claim_add(&d, s, ROLE_PART, part);
    draft_claim_add(&d, s, ROLE_WHOLE, whole);
    draft_claim_add(&d, s, ROLE_SHARE, share);
    d.placed = true;
    if (s->mentions[part].parent == whole)
        draft_claim_trust(&d, s);
    draft_claim_emit(&d, s);
}

/* "..., six in ten of the teachers": a statement of its own begins with it. */
static bool begins_anew(const scene *s, uint32_t share)
{
    const uint32_t place = s->mentions[share].place;
    return place > 0 && s->text.symbols[place - 1].mark == MARK_COMMA
        && wordset_at(s->words->sets[WORDS_SUCH], s->text.text, s->text.symbols[place + 1].at, NULL) > 0;
}

/* "9.8, or 21.6 %, 7.2 of them ..., 15.9 %": the whole has a share itself, and this one may be of the same. */
static bool has_share(const scene *s, uint32_t whole, uint32_t part, uint32_t share)
{
    const mention *next = &s->mentions[whole + 1];
    return (whole + 1 < part && next->use == USE_SHARE && next->sentence == s->mentions[whole].sentence)
        || (whole > part && share_has_own(s, whole, share));
}

/* Claims it, unless the figures say that something else is meant. */
static bool settle(scene *s, uint32_t part, uint32_t whole, uint32_t share, uint8_t confidence)
{
    const bool ends = scene_clause_end(s, s->mentions[share].place) == s->mentions[share].place + 1;
    if ((confidence != PROVEN || (s->mentions[part].flags & MENTION_LOOSE) != 0) && !feasible_at_most(s, part, whole) && !share_exceeds(s, share)
        && !feasible_share(s, part, whole, share))
        return false;       /* doctors 183; nurses 264, not a tenth of them men */
    const bool bound = confidence == PROVEN && feasible_unbounded(s, share) && ends;     /* nearly anything else fits "over half" */
    if (!feasible_share(s, part, whole, share)
        && ((!bound && feasible_share_otherwise(s, part, whole, share)) || begins_anew(s, share) || has_share(s, whole, part, share)))
        return false;
    emit(s, part, whole, share, confidence);
    return true;
}

/* The words of its own clause that stand before a share phrase, or the name of its rate; empty where it has neither. */
static wanted subject_of(const scene *s, const frame *f)
{
    uint32_t from, to;
    wanted none = { .length = 0 };
    if (f == NULL)
        return none;
    for (uint32_t n = 0; n < f->names; n++)
        if (f->name[n].role == ROLE_PART)
            return search_wanted(s, f->name[n].from, f->name[n].to > f->name[n].from ? f->name[n].to : f->end - 1);
    return scene_subject(s, f, &from, &to) > 1 ? search_wanted(s, from, to) : none;
}

/* The words that the share's clause begins with: before the phrase that announces it, or all where none does. */
static wanted clause_subject(const scene *s, const frame *f, uint32_t share)
{
    const uint32_t place = reduced_find(&s->text, s->x->tokens[s->mentions[share].token].start);     /* before 超过 */
    uint32_t from = scene_clause_start(s, place), to = f != NULL && f->start > from ? f->start : place;
    if (f == NULL
        && wordset_before(s->words->sets[WORDS_SUCH], reduced_text(&s->text, from, to),
                          (uint32_t)(s->text.symbols[to].at - s->text.symbols[from].at), NULL)
               > 0)
        to = from;
    scene_strip(s, &from, &to);
    return search_wanted(s, from, to);
}

static wanted whole_named(const scene *s, const frame *f)
{
    for (uint32_t n = 0; f != NULL && n < f->names; n++)
        if (f->name[n].role == ROLE_WHOLE)
            return search_wanted(s, f->name[n].from, f->name[n].to);
    return (wanted){ .length = 0 };
}

/* "cranes 648, storks 324, just half of the cranes": do words that a particle joins to the share name another level? */
static bool names_another(const scene *s, uint32_t part, uint32_t whole, uint32_t share)
{
    const uint32_t place = s->mentions[share].place, from = scene_clause_start(s, place);
    const view words = reduced_text(&s->text, from, place);
    const uint32_t joined = wordset_before(s->words->sets[WORDS_SUCH], words, (uint32_t)words.length, NULL);
    const wanted name = joined > 0 ? search_wanted(s, from, reduced_find(&s->text, s->text.symbols[place].at - joined)) : (wanted){ .length = 0 };
    for (uint32_t at = share, n = 0; name.length >= RUN && at-- > 0 && n < SUBJECT_BACK && s->mentions[at].block == s->mentions[share].block; n++)
        if (at != part && at != whole && is_operand(s, at) && scene_comparable(s, at, part) && claim_shared_run(s, &name, at) >= RUN
            && claim_shared_run(s, &name, whole) < RUN)
            return true;
    return false;
}

static bool is_rate(const scene *s, const frame *f)
{
    return f != NULL && view_equal(claim_phrase(s, f)->sort, VIEW("rate"));
}

/* "bridges 58, tunnels 79, banks 39, bridges and tunnels making up 73.7 %": is a rate named after others of its sentence? */
static bool names_others(const scene *s, const wanted *rate, uint32_t part)
{
    if (rate->length == 0 || claim_shared_run(s, rate, part) > 0)
        return false;
    for (uint32_t at = part; at-- > 0 && s->mentions[at].sentence == s->mentions[part].sentence && s->mentions[part].parent != at;)
        if (scene_comparable(s, at, part) && claim_shared_run(s, rate, at) > 0)
            return true;
    return false;
}

/* "registered 4.87, living here 3.62, 52.4 % of them in town": is a rate of what is seldom told beside it named by no word of its part? */
static bool is_rate_of_untold(const scene *s, const frame *f, const wanted *rate, uint32_t part)
{
    return claim_shared_run(s, rate, part) == 0 && relation_words_in(s->words, WORDS_RATE_STOP, reduced_text(&s->text, f->start, f->end));
}

/* Does a subject that has words speak of neither? A rate's name need not be a word of its part. */
static bool speaks_of_others(const scene *s, const frame *f, const wanted *subject, uint32_t part, uint32_t whole)
{
    if (is_rate(s, f))
        return names_others(s, subject, part) || is_rate_of_untold(s, f, subject, part);
    return subject->length >= RUN && claim_shared_run(s, subject, part) < RUN && claim_shared_run(s, subject, whole) < RUN;
}

/* "10.9 in the first half, 13.3 in the second, the second half making up 55 %": is it told of the time of the greater one, so of both? */
static bool names_whole(const scene *s, uint32_t part, uint32_t whole, uint32_t share)
{
    uint32_t at;
    const dated *told = claim_date_before(s, s->mentions[share].place, s->mentions[share].clause, &at);
    const dated *of_part = claim_period(s, part), *of_whole = claim_period(s, whole);
    return told != NULL && of_part != NULL && of_whole != NULL && date_compare(told->from, of_whole->from) == 0 && date_compare(told->to, of_whole->to) == 0
        && date_compare(told->from, of_part->from) != 0;
}

/* Is the whole what a share phrase names, or may be: part of its name, where the figures agree? */
static bool is_named(const scene *s, const frame *f, uint32_t part, uint32_t whole, uint32_t share)
{
    const wanted name = whole_named(s, f);
    const unsigned run = name.length >= RUN ? claim_shared_run(s, &name, whole) : RUN;
    if (name.length > 1 && !share_ends_alike(s, frame_name(f, &s->text, ROLE_WHOLE), whole) && !feasible_share(s, part, whole, share))
        return false;
    if (name.length == 0 && names_another(s, part, whole, share))
        return false;
    return run >= name.length || (run >= RUN && feasible_share(s, part, whole, share));
}

/* "adults 7980, minors 3420, minors three in ten": a level before that both make. */
static uint32_t made_of(const scene *s, uint32_t a, uint32_t b)
{
    const uint32_t both[] = { a, b };
    const bool telling = feasible_digits_printed(s, a) >= COUNTS_TELLING && feasible_digits_printed(s, b) >= COUNTS_TELLING;
    for (uint32_t at = a, n = 0; at-- > 0 && n < MADE_BACK && (telling || s->mentions[at].block == s->mentions[b].block); n++)
        if (is_operand(s, at) && scene_comparable(s, at, a) && feasible_sum(s, at, both, 2))
            return at;
    return NONE;
}

/* "46 people, 9 of them women, nearly two tenths": what it is told to be part of, or one of several that make it up. */
static bool read_proven(scene *s, const surroundings *around, const frame *f, uint32_t share)
{
    const uint32_t near = share - 1, parent = s->mentions[near].parent, whole = parent != NONE ? parent : around->totals[near];
    const wanted subject = f != NULL ? subject_of(s, f) : clause_subject(s, f, share);
    if (whole == NONE || !search_level(s, near) || !search_level(s, whole) || !may_pair(s, whole, near) || s->mentions[whole].block != s->mentions[share].block
        || speaks_of_others(s, f, &subject, near, whole) || !is_named(s, f, near, whole, share))
        return false;
    if (!feasible_at_most(s, near, whole) && !feasible_share(s, near, whole, share) && feasible_share(s, whole, near, share))
        return settle(s, whole, near, share, NEIGHBOURS);       /* 已铺2846公里，…；对照2960公里的设计总长，完成了96.1% */
    return settle(s, near, whole, share, parent != NONE ? PROVEN : NEIGHBOURS);
}

/* "684 calls, 657 settled, 96.1 %": the two levels before it. */
static bool read_pair(scene *s, const frame *f, uint32_t share)
{
    const uint32_t near = share - 1, far = near - 1;
    uint32_t commas;
    if (near == 0 || !is_operand(s, near) || !is_operand(s, far) || !may_pair(s, far, near) || s->mentions[far].sentence != s->mentions[share].sentence
        || !claim_same_segment(s, far, share) || feasible_equal(s, far, near))
        return false;
    if (share_marks_between(s, s->mentions[far].place + 1, s->mentions[near].place, &commas) == MARK_PAUSE || commas > 1 || is_rivalled(s, far, near))
        return false;
    const bool below = feasible_at_most(s, near, far) != share_exceeds(s, share);
    uint32_t part = below ? near : far, whole = below ? far : near;
    const bool greater_named = is_rate(s, f) && claim_rate_names(s, f, whole) && !claim_rate_names(s, f, part);
    if (greater_named && !below)
        return false;       /* more were settled than came in: some are of the year before */
    const wanted name = f == NULL ? clause_subject(s, f, share) : subject_of(s, f);
    const bool whole_told = greater_named || (name.length >= RUN && claim_shared_run(s, &name, whole) >= RUN && claim_shared_run(s, &name, part) < RUN);
    const uint32_t both = whole_told ? made_of(s, far, near) : NONE;
    if (whole_told && both == NONE && !is_rate(s, f) && !feasible_share(s, part, whole, share))
        return false;       /* 选机构的1870人，选居家的5984人，居家的超过四分之三: the greater one's share of what is not told */
    if (both != NONE) {     /* 城镇23.15万人，乡村18.11万人，城镇化率: the one named, of what both make */
        part = whole;
        whole = both;
    }
    if (!below && both == NONE && !feasible_share(s, part, whole, share)
        && scene_tells(s, WORDS_RATE_STOP,
                       reduced_text(&s->text, scene_clause_start(s, s->mentions[share].place), s->mentions[share].place)))
        return false;       /* 编制800张，开放912张，使用率88.6% */
    const wanted subject = subject_of(s, f);
    if (!is_rate(s, f) && claim_tells_apart(s, far, near, share)) {
        const uint32_t sum = made_of(s, far, near);
        if (sum == NONE && (f == NULL || subject.length > 0))
            return false;
        part = sum != NONE ? near : part;
        whole = sum != NONE ? sum : whole;
    }
    if (speaks_of_others(s, f, &subject, near, far) || names_whole(s, part, whole, share) || !is_named(s, f, part, whole, share))
        return false;
    return settle(s, part, whole, share, NEIGHBOURS);
}

/* How many characters that a subject begins with stand in a row in a mention's name. */
static unsigned run_of(const scene *s, const wanted *subject, uint32_t which)
{
    wanted head = *subject;
    unsigned run = 0;
    for (head.length = RUN; head.length <= subject->length && claim_shared_run(s, &head, which) == head.length; head.length++)
        run = head.length;
    return run;
}

/* "of it solar 248, wind 96, water 42, solar alone making up 64.2 %": the one of several that the subject begins with. */
static uint32_t told_again(const scene *s, const wanted *subject, uint32_t share)
{
    uint32_t best = NONE;
    unsigned most = 0;
    bool rivalled = false;
    for (uint32_t at = share, n = 0; at-- > 0 && n < SUBJECT_BACK && s->mentions[at].block == s->mentions[share].block; n++) {
        const unsigned run = is_operand(s, at) ? run_of(s, subject, at) : 0;
        rivalled = run > most ? false : rivalled || (run > 0 && run == most && !feasible_equal(s, at, best));
        best = run > most ? at : best;
        most = run > most ? run : most;
    }
    return rivalled ? NONE : best;
}

/* Has it a share of that whole already: "bank sales make up 36.7 %, of new contracts 58.2 %"? */
static bool has_other_share(const scene *s, uint32_t part, uint32_t share)
{
    const uint32_t fact = s->mentions[part].fact;
    const uint32_t first = s->doc->claim_count > CLAIMS_BACK ? s->doc->claim_count - CLAIMS_BACK : 0;
    for (uint32_t i = s->doc->claim_count; i-- > first;) {
        const claim *c = &s->doc->claims[i];
        const operand *o = &s->doc->operands[c->operand];
        if (c->kind == CLAIM_SHARE && c->operands == 3 && o[0].fact == fact && o[2].fact != s->mentions[share].fact)
            return true;
    }
    return false;
}

/* "29 settled, another 9 on their way": what both make. */
static uint32_t made_with_rest(const scene *s, uint32_t part)
{
    const mention *rest = &s->mentions[part + 1];
    const bool left = part + 1 < s->mention_count && (rest->flags & (MENTION_REST | MENTION_OTHER)) != 0 && rest->sentence == s->mentions[part].sentence;
    return left && scene_comparable(s, part, part + 1) ? made_of(s, part, part + 1) : NONE;
}

static bool read_told_again(scene *s, const surroundings *around, const frame *f, uint32_t share)
{
    const uint32_t place = s->mentions[share].place, clause = scene_clause_start(s, place);
    const wanted subject = clause_subject(s, f, share);
    const uint32_t part = subject.length >= RUN ? told_again(s, &subject, share) : NONE;
    if (part == NONE || run_of(s, &subject, part) + SUBJECT_REST < subject.length
        || scene_tells_class(s, WORDS_UNSHARED, reduced_text(&s->text, clause, place), NO_SHARE))
        return false;
    uint32_t whole = s->mentions[part].parent;
    whole = whole != NONE ? whole : around->totals[part];
    whole = whole != NONE ? whole : made_with_rest(s, part);
    if (whole == NONE || !is_operand(s, whole) || !scene_comparable(s, part, whole) || !is_named(s, f, part, whole, share)
        || has_other_share(s, part, share))
        return false;
    return settle(s, part, whole, share, NEIGHBOURS);
}

/* "..., 75 % (of 42 on file)": the whole stands in brackets behind it. */
static bool read_bracket(scene *s, uint32_t share)
{
    const uint32_t whole = share + 1, near = share - 1, place = s->mentions[share].place;
    if (whole >= s->mention_count || s->text.symbols[place + 1].mark != MARK_BRACKET || s->mentions[whole].place - place > BRACKET_SYMBOLS)
        return false;
    uint32_t end = s->mentions[whole].place + 1, commas;
    while (end < s->text.count && end < place + BRACKET_SYMBOLS && s->text.symbols[end].mark < MARK_FIGURE)
        end++;
    if (s->text.symbols[end].mark != MARK_BRACKET || share_marks_between(s, place + 2, s->mentions[whole].place, &commas) >= MARK_FIGURE
        || scene_tells_class(s, WORDS_UNSHARED, reduced_text(&s->text, place + 2, end), NO_SHARE) || !is_operand(s, near)
        || !is_operand(s, whole) || !scene_comparable(s, near, whole) || !feasible_at_most(s, near, whole)
        || !claim_same_segment(s, near, share))
        return false;
    return settle(s, near, whole, share, NEIGHBOURS);
}

static bool read_beside(scene *s, const surroundings *around, uint32_t share)
{
    const figure *q = scene_figure(s, share);
    const frame *f = around->told[share].share;
    if (share == 0 || s->mentions[share].sentence == NONE || q->print.digits <= 0 || q->given || q->print.modifier == MODIFIER_RANGE
        || claim_drawn_from_other(s, share - 1))
        return false;
    const bool announced = s->mentions[share - 1].sentence == s->mentions[share].sentence && is_announced(s, share - 1, share);
    if (announced && read_bracket(s, share))
        return true;
    if (is_qualified(s, share)
        || scene_tells(s, WORDS_RESPECTIVELY,
                       reduced_text(&s->text, scene_clause_start(s, s->mentions[share].place), s->mentions[share].place)))
        return false;
    return (announced && !share_is_divided(s, share) && (read_proven(s, around, f, share) || read_pair(s, f, share))) || read_told_again(s, around, f, share);
}

static bool look_around(const scene *s, surroundings *out)
{
    out->totals = claim_totals(s, CLAIM_LISTED);
    out->told = share_tellings(s);
    return out->totals != NULL && out->told != NULL;
}

void claim_shares_beside(scene *s)
{
    const bool *answered = claim_answered(s);
    surroundings around;
    if (answered == NULL || !look_around(s, &around)) {
        s->failed = true;
        return;
    }
    for (uint32_t i = 0; i < s->mention_count; i++) {
        const mention *m = &s->mentions[i];
        if (m->kind == TOKEN_PERCENT && !answered[m->fact] && (m->flags & MENTION_CELL) == 0 && m->use != USE_ASIDE && m->use != USE_CHANGE)
            read_beside(s, &around, i);
    }
}
