#include "extract/claims/claims.h"

#include "base/utf8.h"
#include "extract/claims/slip.h"
#include "extract/ratios/per_what.h"

/*
** Averages whose total or count stands in another sentence: "total water use 1.84 billion ... 4 million people, 460 of water a
** head". The words before the average name what is divided, or what it is for; what is not named must be the only one there
** is. Figures that fit were read before: what is left is claimed where a slip explains it.
*/

enum { BACK = SEARCH_WINDOW, WORDS = 24 /* symbols */, RUN = 2, WEIGHT = 8, HEAD = 3 /* bytes of a character */, FIRM = 85 /* percent */ };

/* How a figure is known to be meant. */
typedef enum { KNOWN_NOT, KNOWN_LONE, KNOWN_NAMED, KNOWN_BESIDE } known;

typedef struct {
    uint32_t which;
    known how;
} meant;

/* The best of several figures: by how much of its name the words hold. */
typedef struct {
    uint32_t which;
    unsigned score;
    bool rivals;
} choice;

typedef struct {
    const scene *s;
    const per_what *what;
    view words, noun;           /* before the average, behind the figure before it; behind the average */
    uint64_t letter;            /* of the noun where it is one character; otherwise one that no figure has */
    wanted name;                /* the words, without what any name may have */
    const rate_words *rate;     /* whose name stands in the words, or NULL */
} question;

static bool is_plain(const scene *s, uint32_t which)
{
    enum { NOT_PLAIN = MENTION_CELL | MENTION_AVERAGE | MENTION_OTHER | MENTION_REST | MENTION_BAND | MENTION_EACH | MENTION_HEDGED };
    const mention *m = &s->mentions[which];
    return m->use == USE_LEVEL && (m->flags & NOT_PLAIN) == 0 && scene_figure(s, which)->per == 0 && !feasible_unbounded(s, which) && !per_is_single(s, which);
}

static bool may_be_total(const question *q, uint32_t which)
{
    const scene *s = q->s;
    const unit *u = scene_unit(s, which), *v = scene_unit(s, q->what->which);
    return is_plain(s, which) && s->mentions[which].kind == TOKEN_AMOUNT && (unit_comparable(u, v) || per_counts_alike(u, v))
        && ((s->mentions[which].flags ^ s->mentions[q->what->which].flags) & MENTION_PLAN) == 0;
}

static bool may_be_count(const question *q, uint32_t which)
{
    const wordset *names = q->what->names;
    return is_plain(q->s, which) && (names == NULL || wordset_has(names, scene_unit(q->s, which)->name)) && per_fit_count(q->s, which, q->what) == FIT_NAMED;
}

/* 人均结案, 人均结案约: the rate whose name, but for its last character (结案率), the words end with; NULL. */
static const rate_words *rate_named(const scene *s, view words)
{
    const view but_one = { words.start, words.length >= HEAD ? words.length - HEAD : 0 };
    for (uint32_t i = 0; i < s->words->rate_count; i++) {
        const view rate = s->words->rates[i].rate, name = { rate.start, rate.length - HEAD };
        if (name.length >= RUN * HEAD && (view_ends(words, name) || view_ends(but_one, name)))
            return &s->words->rates[i];
    }
    return NULL;
}

/* Does a figure go by another word for what that rate counts (审结)? */
static bool goes_by_rate(const question *q, uint32_t which)
{
    for (uint32_t i = 0; q->rate != NULL && i < q->rate->count; i++)
        if (scene_holds(q->s, &q->s->mentions[which], q->rate->parts[i]))
            return true;
    return false;
}

/* Of the characters of a figure's name, two in a row stand in the words, or the one that is counted ends, or begins, its noun. */
static unsigned score_of(const question *q, uint32_t which)
{
    const scene *s = q->s;
    const mention *m = &s->mentions[which];
    view label = scene_label(s, m), noun = scene_noun(s, m);
    unsigned run = __builtin_popcountll(q->name.letters & m->letters) < RUN ? 0 : claim_shared_run(s, &q->name, which);
    run = run < RUN && goes_by_rate(q, which) ? RUN : run;
    if (run < RUN && ((q->letter & ~m->letters) != 0 || (view_find(label, q->noun) <= 0 && view_find(noun, q->noun) < 0)))
        return 0;
    const unsigned untold = per_untold(label.length > 0 ? label : noun, q->words) / HEAD;
    if (untold > 0 && (m->flags & MENTION_PART) != 0)
        return 0;       /* some of what the words name */
    return (run >= RUN ? run : 1) * WEIGHT + (untold < WEIGHT ? WEIGHT - untold : 0);
}

static void add(const scene *s, choice *c, uint32_t which, unsigned score)
{
    if (score < c->score)
        return;
    if (c->which != NONE && score == c->score) {
        c->rivals = c->rivals || !scene_comparable(s, c->which, which) || !feasible_equal(s, c->which, which);
        return;
    }
    *c = (choice){ which, score, false };
}

/* The only one of its sentence, the one that words name, or the only one before it that is no part of another. */
static meant find_meant(const question *q, bool (*may_be)(const question *, uint32_t))
{
    const scene *s = q->s;
    const uint32_t per = q->what->which;
    choice beside = { NONE, 0, false }, named = beside, lone = beside;
    for (uint32_t at = per; at-- > 0 && per - at <= BACK && per_same_sentence(s, at, per);)
        if (may_be(q, at))
            add(s, &beside, at, 0);
    for (uint32_t at = per > BACK ? per - BACK : 0; beside.which == NONE && at < per; at++) {
        if (!may_be(q, at))
            continue;
        const unsigned score = score_of(q, at);
        if (score > 0)
            add(s, &named, at, score);
        if (s->mentions[at].parent == NONE && (s->mentions[at].flags & MENTION_ADDED) == 0)
            add(s, &lone, at, 0);
    }
    if (beside.which != NONE)
        return (meant){ beside.which, beside.rivals ? KNOWN_NOT : KNOWN_BESIDE };
    if (named.which != NONE)
        return (meant){ named.which, named.rivals ? KNOWN_NOT : KNOWN_NAMED };
    return (meant){ lone.which, lone.which == NONE || lone.rivals ? KNOWN_NOT : KNOWN_LONE };
}

/* Is it the quotient of any two figures before it? */
static bool fits_others(const question *q)
{
    const uint32_t per = q->what->which, first = per > BACK ? per - BACK : 0;
    for (uint32_t count = first; count < per; count++)
        for (uint32_t total = may_be_count(q, count) ? first : per; total < per; total++) {
            const factors of = { total, count, FIT_NAMED };
            if (count != total && may_be_total(q, total) && per_asked(q->s, &of, per, feasible_ratio))
                return true;
        }
    return false;
}

/* Does a date among these symbols tell a time of its own, and not just the whole year? */
static bool tells_time(const scene *s, uint32_t from, uint32_t to)
{
    for (uint32_t at = from; at < to; at++) {
        const symbol *here = &s->text.symbols[at];
        if (here->kind == TOKEN_DATE && !wordset_has(s->words->sets[WORDS_VAGUE], reduced_text(&s->text, at, at + 1)))
            return true;
    }
    return false;
}

/* Does a date in the words say that it is of a time of its own, or a word, of some only, or how much more or less it is? */
static bool is_of_itself(const question *q, uint32_t from)
{
    const scene *s = q->s;
    return tells_time(s, from, s->mentions[q->what->which].place) || scene_tells(s, WORDS_MOVED, q->words)
           || relation_words_in(s->words, WORDS_PART, q->words) || relation_words_in(s->words, WORDS_OTHER, q->words)
           || scene_tells(s, WORDS_PLAN, q->words);
}

/* "214,000 tickets of 25 each came to 5.35 million. ... 386 stalls took 19,000 each": is a total the product of its own count and value,
** which is no mean? */
static bool is_of_own_count(const scene *s, uint32_t total, uint32_t count)
{
    enum { CLAIMS_BACK = 256 };
    const symbol_span *sentence = &s->text.sentences[s->mentions[total].sentence];
    const uint32_t fact = s->mentions[total].fact, first = s->doc->claim_count > CLAIMS_BACK ? s->doc->claim_count - CLAIMS_BACK : 0;
    for (uint32_t i = s->doc->claim_count; i-- > first;) {
        const claim *c = &s->doc->claims[i];
        const operand *o = &s->doc->operands[c->operand];
        for (uint32_t at = total; c->kind == CLAIM_RATIO && c->operands == 3 && o[0].fact == fact && at-- > 0 && per_same_sentence(s, at, total);)
            if (s->mentions[at].fact == o[1].fact && s->mentions[at].kind == TOKEN_AMOUNT)
                return !per_same_sentence(s, total, count) && !scene_tells(s, WORDS_AVERAGE, reduced_text(&s->text, sentence->from, sentence->to));
    }
    return false;
}

static void emit(scene *s, const factors *of, uint32_t ratio, uint8_t confidence)
{
    draft_claim d = draft_claim_begin(CLAIM_RATIO, VIEW("ratio/far"));
    d.what.confidence = confidence;
    d.named = d.told = true;
    draft_claim_add(&d, s, ROLE_NUMERATOR, of->total);
    draft_claim_add(&d, s, ROLE_DENOMINATOR, of->count);
    draft_claim_add(&d, s, ROLE_RATIO, ratio);
    claim_average(s, ratio);
    draft_claim_emit(&d, s);
}

/* Does it fit as a mean, which is no count: 234 cases a judge? One digit fits too much: such a one must come out even. */
static bool fits_as_mean(scene *s, const factors *of, uint32_t per)
{
    enum { FEW = 2, TELLING = 4 };
    const unsigned digits = feasible_digits(s, per);
    const bool exact = scene_figure(s, of->total)->print.modifier == MODIFIER_EXACT && scene_figure(s, of->count)->print.modifier == MODIFIER_EXACT;
    if (!exact || scene_unit(s, of->count)->money != 0 || feasible_equal(s, of->total, per))
        return false;
    if (digits < FEW)
        return digits + feasible_digits(s, of->total) + feasible_digits(s, of->count) >= TELLING && per_asked(s, of, per, feasible_ratio);
    figure *f = builder_figure(s->x->builder, s->mentions[per].fact);
    const printed was = f->print;
    claim_average(s, per);
    const bool fits = per_asked(s, of, per, feasible_ratio);
    if (!fits)
        f->print = was;
    return fits;
}

/* What fits is meant: the total and the count that are, or else, of a ratio with digits enough, any of them that words name, the nearest first. */
static bool read_fitting(scene *s, const question *q, const meant *total, const meant *count)
{
    enum { TELLING = 3, MOST = 8 };
    const uint32_t per = q->what->which, first = per > BACK ? per - BACK : 0;
    const factors meant_ones = { total->which, count->which, FIT_NAMED };
    if (total->how != KNOWN_NOT && count->how != KNOWN_NOT && total->which != count->which && fits_as_mean(s, &meant_ones, per)) {
        emit(s, &meant_ones, per, CLAIM_FOUND);
        return true;
    }
    uint32_t counts = 0;
    for (uint32_t at = per; feasible_digits(s, per) >= TELLING && at-- > first && counts < MOST;) {
        if (!may_be_count(q, at))
            continue;
        counts++;
        for (uint32_t whole = per; whole-- > first;) {
            const factors of = { whole, at, FIT_NAMED };
            if (whole != at && may_be_total(q, whole) && fits_as_mean(s, &of, per)) {
                emit(s, &of, per, CLAIM_FOUND);
                return true;
            }
        }
    }
    return false;
}

/* Are the words of an average no more than that it is one, and for each of what is counted? */
static bool is_bare(const question *q)
{
    static const words_kind idle[] = { WORDS_AVERAGE, WORDS_EACH_ONE, WORDS_AMOUNTS_TO, WORDS_TAIL, WORDS_LEAD, WORDS_ALL };
    const scene *s = q->s;
    const unit *counted = &s->doc->units[q->what->unit];
    for (uint32_t at = 0, n; at < q->words.length; at += n) {
        const view rest = { q->words.start + at, q->words.length - at };
        n = q->what->unit != 0 && view_starts(rest, counted->name) ? (uint32_t)counted->name.length : 0;
        for (size_t i = 0; i < sizeof idle / sizeof *idle; i++) {
            const uint32_t here = wordset_at(s->words->sets[idle[i]], rest, 0, NULL);
            n = here > n ? here : n;
        }
        if (n == 0)
            return false;
    }
    return true;
}

/* "45 schools were rebuilt. It took 38.7 million. 0.86 on average": do the sentences right before tell nothing else that the average could be
** of, and its own words name nothing that the total is not told of? */
static bool is_plain_average(const question *q, const meant *total, const meant *count)
{
    enum { SENTENCES = 5 };
    const scene *s = q->s;
    const mention *m = &s->mentions[q->what->which];
    const uint32_t first = total->which < count->which ? total->which : count->which;
    if (s->mentions[first].block != m->block || s->mentions[first].sentence + SENTENCES < m->sentence)
        return false;
    return is_bare(q) || total->how == KNOWN_NAMED || claim_shared_run(s, &q->name, total->which) >= RUN;
}

static void read_far(scene *s, const per_what *what, bool average)
{
    const mention *m = &s->mentions[what->which];
    uint32_t from = claim_sentence_start(s, m->place);
    if (what->which > 0 && s->mentions[what->which - 1].place >= from)
        from = s->mentions[what->which - 1].place + 1;
    if (m->place - from > WORDS)
        from = m->place - WORDS;
    unsigned length;
    const view noun = scene_noun(s, m);
    const uint64_t letter = noun.length == HEAD ? scene_letter(utf8_decode(noun.start, noun.start + HEAD, &length)) : UINT64_MAX;
    const question q = { s, what, reduced_text(&s->text, from, m->place), noun, letter, search_wanted(s, from, m->place),
                         average ? rate_named(s, reduced_text(&s->text, from, m->place)) : NULL };
    if (is_of_itself(&q, from))
        return;
    const meant count = find_meant(&q, may_be_count), none = { NONE, KNOWN_NOT };
    const meant total = count.how != KNOWN_NOT ? find_meant(&q, may_be_total) : none;
    if ((count.which != NONE && read_fitting(s, &q, &total, &count)) || count.how == KNOWN_NOT || total.how == KNOWN_NOT || total.which == count.which
        || (total.how == KNOWN_BESIDE && count.how == KNOWN_BESIDE && !(average && is_bare(&q) && is_plain_average(&q, &total, &count))))
        return;
    if ((s->mentions[total.which].flags & MENTION_ADDED) != 0 && count.how == KNOWN_LONE)
        return;     /* a part of one thing is not divided by all of another */
    const bool named = total.how != KNOWN_LONE && count.how != KNOWN_LONE, times = s->mentions[count.which].kind == TOKEN_DURATION;
    if (!named && (!average || times))
        return;     /* nobody need say how long a time was, and there are many */
    const factors of = { total.which, count.which, FIT_NAMED };
    if (!(per_asked(s, &of, what->which, named && average ? slip_ratio : slip_surely) || (average && is_plain_average(&q, &total, &count))) || is_of_own_count(s, of.total, of.count)
        || fits_others(&q) || !claim_may_be_quotient(s, of.total, of.count, what->which)
        || per_names_others(s, what->which, of.total < of.count ? of.total : of.count))
        return;
    emit(s, &of, what->which, FIRM);
}

static void read_told(scene *s, const per_what *what)
{
    const bool average = what->names != NULL || scene_tells(s, WORDS_AVERAGE, what->words) || scene_tells(s, WORDS_AMOUNTS_TO, what->words);
    if (average || per_is_told(s, what))
        read_far(s, what, average);
}

void claim_averages_far(scene *s)
{
    per_each_unread(s, MENTION_HEDGED, read_told);
}
