#include "extract/order/ranking.h"
#include "extract/place.h"

enum { RANKS = 16, OWN = 5 /* symbols between a place that others are held against, and its value */ };

/* A place that is told in a sentence: 第二名, 居首. */
typedef struct {
    const frame *f;
    int64_t place;
    bool run;               /* the first so many, told in order */
    bool several;           /* so many places from this one on, of the values before it */
    bool won;               /* 夺金, 摘银: its value stands before it; behind it there may be so many of them */
    bool counted;           /* 第二名 rather than 居第二: one contest, even where only two are told */
} told;

/* What a phrase says of places; place 0 where it says nothing. */
static told told_by(const scene *s, const frame *f)
{
    const phrase *p = claim_phrase(s, f);
    uint32_t ordinal = scene_slot(s, f, ROLE_COUNT);
    told t = { .f = f };
    if (p->claim != CLAIM_ORDER || !view_starts(p->sort, VIEW("at")))
        return t;
    t.run = view_equal(p->sort, VIEW("at-top"));
    t.several = view_starts(p->sort, VIEW("at-several"));
    t.won = view_equal(p->sort, VIEW("at-first-won")) || view_equal(p->sort, VIEW("at-second-won")) || view_equal(p->sort, VIEW("at-third-won"));
    t.counted = !view_equal(p->sort, VIEW("at"));
    if (ordinal != NONE)
        t.place = scene_figure(s, ordinal)->print.digits;
    else
        t.place = view_starts(p->sort, VIEW("at-first")) ? 1 : t.several || view_starts(p->sort, VIEW("at-second")) ? 2 : 3;
    return t;
}

/* "Second in 1:06:15, 33 seconds behind the winner": what is so far from the time of another place is none. */
static bool is_gap(const scene *s, uint32_t which, uint32_t like)
{
    enum { FAR = 60 };      /* percent */
    return like != NONE && s->mentions[which].kind == TOKEN_DURATION && !feasible_near(s, like, &which, 1, FAR, false);
}

static bool is_score(const scene *s, uint32_t which, uint32_t like)
{
    const mention *m = &s->mentions[which];
    bool kind = m->kind == TOKEN_AMOUNT || m->kind == TOKEN_DURATION || m->kind == TOKEN_PERCENT;
    bool use = m->use == USE_LEVEL || m->use == USE_RATIO || m->use == USE_SHARE || (m->use == USE_BASE && m->kind != TOKEN_PERCENT);
    const figure *f = scene_figure(s, which);
    return kind && use && (f->unit != 0 || f->print.decimals > 0) && (m->flags & (MENTION_CELL | MENTION_TOTAL)) == 0
           && (like == NONE || scene_comparable(s, which, like)) && !is_gap(s, which, like);
}

/* The first score in symbols [from, to), or the last. */
static uint32_t score_in(const scene *s, uint32_t from, uint32_t to, uint32_t like, bool last)
{
    uint32_t found = NONE, before = scene_before(s, from);
    for (uint32_t i = before == NONE ? 0 : before + 1; i < s->mention_count && s->mentions[i].place < to; i++)
        if (is_score(s, i, like)) {
            found = i;
            if (!last)
                break;
        }
    return found;
}

/* "Lent 212 times, 8.2 times a copy, the first of all": of a value and a mean in the clauses before a place, it is the value's. */
static uint32_t plain_one(const scene *s, uint32_t from, uint32_t which)
{
    enum { MEAN = MENTION_EACH | MENTION_AVERAGE | MENTION_HEDGED };
    if (which == NONE || which == 0 || (s->mentions[which].flags & MEAN) == 0 || s->mentions[which - 1].place < from)
        return which;
    const bool plain = (s->mentions[which - 1].flags & MEAN) == 0 && is_score(s, which - 1, which);
    return plain ? which - 1 : which;
}

/* 12金15银8铜, 12胜3平2负: of values that run on the first one ranks. */
static uint32_t first_of_run(const scene *s, uint32_t which)
{
    while (which != NONE && which > 0 && s->mentions[which - 1].place + 1 == s->mentions[which].place && !scene_comparable(s, which - 1, which)
           && is_score(s, which - 1, NONE))
        which--;
    return which;
}

/* "won it three times, came second four times": does a value in a place's clause, right before it, tell how often that was? */
static bool is_how_often(const scene *s, const told *t, uint32_t which)
{
    enum { VERB = 4 };      /* symbols */
    return which != NONE && s->mentions[which].place < t->f->start && s->mentions[which].place + VERB >= t->f->start
           && scene_clause_start(s, t->f->start) <= s->mentions[which].place && scene_figure(s, which)->print.decimals == 0
           && wordset_has(s->words->sets[WORDS_OCCASION], scene_unit(s, which)->name);
}

/* The value that a place belongs to: a place that starts its clause comes before its value, others follow theirs. */
static uint32_t score_of(const scene *s, const told *t, uint32_t from, uint32_t to, uint32_t like)
{
    uint32_t clause = scene_clause_start(s, t->f->start), end = scene_clause_end(s, t->f->end), found = NONE;
    if (clause < from)
        clause = from;
    if (t->won && s->text.symbols[t->f->end].mark == MARK_FIGURE)
        return NONE;
    if (wordset_before(s->words->sets[WORDS_EXCEEDS], s->text.text, s->text.symbols[t->f->start].at, NULL) > 0)
        return score_in(s, t->f->end, end < to ? end : to, like, false);        /* behind the winner: what stands before is of another */
    if (wordset_before(s->words->sets[WORDS_THAN], s->text.text, s->text.symbols[t->f->start].at, NULL) > 0)
        return score_in(s, t->f->end, t->f->end + OWN < end ? t->f->end + OWN : end, like, false);     /* 比亚军快0.08秒: only what it is told with */
    if (t->f->start > clause + 1)
        found = like == NONE ? first_of_run(s, score_in(s, clause, t->f->start, like, true)) : score_in(s, clause, t->f->start, like, true);
    if (found == NONE && !t->won)
        found = score_in(s, t->f->end, end < to ? end : to, like, false);
    if (found == NONE && t->f->start <= clause + 2 && t->counted && !t->won) {
        found = score_in(s, t->f->end, to, like, false);
        const uint32_t own = score_in(s, from, t->f->start, like, true);
        if (found != NONE && own != NONE && s->mentions[own].noun_end + 1 >= clause && s->text.symbols[t->f->end].mark >= MARK_SEMICOLON)
            found = own;        /* 12.4万人次，居首；湖南8.3万人次 */
    }
    if (found == NONE && t->f->start <= clause + 2)
        found = plain_one(s, from, score_in(s, from, t->f->start, like, true));
    return found;
}

/* A run of the first so many: its values in order. */
static uint32_t read_run(const scene *s, const told *t, uint32_t to, ranked *row, uint32_t count, uint32_t like)
{
    uint32_t from = t->f->end;
    for (int64_t place = 1; place <= t->place && count < RANKS; place++) {
        uint32_t which = score_in(s, from, to, like, false);
        if (which == NONE || which == like)
            break;
        row[count++] = (ranked){ t->f, which, place };
        like = row[0].which;
        from = s->mentions[which].place + 1;
    }
    return count;
}

/* "…51.2公斤和…40.3公斤分列二、三位": so many places from the first one on, of the last values before it in its clause. */
static uint32_t read_several(const scene *s, const told *t, uint32_t from, ranked *row, uint32_t count, uint32_t like)
{
    enum { MANY = 2 };
    uint32_t which[MANY], to = t->f->start, clause = scene_clause_start(s, t->f->start);
    if (clause + 1 >= t->f->start && clause > 0)
        clause = scene_clause_start(s, clause - 1);     /* 西渡口55万元、南渡口57万元，分列第二、第三 */
    for (uint32_t i = MANY; i-- > 0; to = s->mentions[which[i]].place) {
        which[i] = score_in(s, from > clause ? from : clause, to, like, true);
        if (which[i] == NONE || which[i] == like)
            return count;
        like = like == NONE ? which[i] : like;
    }
    for (uint32_t i = 0; i < MANY && count < RANKS; i++)
        row[count++] = (ranked){ t->f, which[i], t->place + i };
    return count;
}

/* Another contest begins where a place is given to another value. */
static bool is_taken(const scene *s, const ranked *row, uint32_t count, int64_t place, uint32_t which)
{
    for (uint32_t i = 0; i < count; i++)
        if (row[i].place == place && row[i].which != which && !feasible_equal(s, row[i].which, which))
            return true;
    return false;
}

/* The contest that is named right before a place: 挺举 of 挺举冠军. */
static view contest_of(const scene *s, const told *t)
{
    const uint32_t end = s->text.symbols[t->f->start].at;
    const uint32_t length = wordset_before(s->words->sets[WORDS_CONTEST], (view){ s->text.text.start, end }, end, NULL);
    return (view){ s->text.text.start + end - length, length };
}

/* "gold in the snatch with 152 kg, silver in the jerk with 185": is another contest named between two places, or a length that times are of? */
static bool is_another_contest(const scene *s, const told *before, const told *t, uint32_t which)
{
    const view own = contest_of(s, t);
    if (own.length > 0 && !view_equal(own, contest_of(s, before)))
        return true;
    if (!before->won && !t->won)
        return false;
    for (uint32_t at = before->f->end; at < t->f->start && s->mentions[which].kind == TOKEN_DURATION; at++)
        if (s->text.symbols[at].kind == TOKEN_AMOUNT)
            return true;
    return scene_tells(s, WORDS_CONTEST, reduced_text(&s->text, before->f->end, t->f->start));
}

static int64_t least_place(const ranked *row, uint32_t count)
{
    int64_t least = INT64_MAX;
    for (uint32_t i = 0; i < count; i++)
        least = row[i].place < least ? row[i].place : least;
    return least;
}

/* "A first; C and D third and fourth. B came second": is it the only place that is missing between the first and the last told? */
static bool fills_gap(const ranked *row, uint32_t count, int64_t place)
{
    int64_t least = least_place(row, count), most = 0;
    for (uint32_t i = 0; i < count; i++) {
        most = row[i].place > most ? row[i].place : most;
        if (row[i].place == place)
            return false;
    }
    return place > least && place < most && most - least == (int64_t)count;
}

static uint32_t sentence_end(const scene *s, uint32_t at)
{
    const uint32_t end = reduced_next(&s->text, &s->text.stops, at);
    return end - at > SENTENCE_REACH ? at + SENTENCE_REACH : end;
}

/* Does a semicolon, or the end of a sentence, stand between two places? */
static bool parted(const scene *s, const frame *a, const frame *b)
{
    uint32_t at = a->end;
    while (at < b->start && s->text.symbols[at].mark < MARK_SEMICOLON)
        at++;
    return at < b->start;
}

/* The places told in one block, in order of the text; each looks for its value in its own sentence. */
static void read_ranking(scene *s, const told *all, uint32_t count)
{
    ranked row[RANKS];
    uint32_t found = 0;
    bool counted = true;
    for (uint32_t i = 0; i < count && found < RANKS; i++) {
        uint32_t from = claim_sentence_start(s, all[i].f->start), to = sentence_end(s, all[i].f->end), like = found > 0 ? row[0].which : NONE;
        if (i > 0 && all[i - 1].f->end > from)
            from = all[i - 1].f->end;
        if (i + 1 < count && all[i + 1].f->start < to)
            to = all[i + 1].f->start;
        if (all[i].run) {
            bool again = least_place(row, found) <= all[i].place;   /* places are counted from the first again */
            if (again && found >= 2)
                ranking_judge(s, row, found, counted);
            counted = counted || again;
            found = read_run(s, &all[i], to, row, again ? 0 : found, again ? NONE : like);
            continue;
        }
        if (all[i].several) {
            found = read_several(s, &all[i], from, row, found, like);
            continue;
        }
        uint32_t which = score_of(s, &all[i], from, to, like);
        which = is_how_often(s, &all[i], which) ? NONE : which;
        bool anew = which != NONE && found > 0 && all[i].place <= row[found - 1].place && !fills_gap(row, found, all[i].place)
            && (claim_sentence_start(s, row[found - 1].f->start) != claim_sentence_start(s, all[i].f->start)
                || (all[i].place == 1 && parted(s, row[found - 1].f, all[i].f)));    /* 女子冠军 */
        anew = anew || (which != NONE && i > 0 && is_another_contest(s, &all[i - 1], &all[i], which));
        if (anew || (which != NONE && is_taken(s, row, found, all[i].place, which))) {
            ranking_judge(s, row, found, counted);
            found = 0;
            counted = true;
        }
        counted = counted && all[i].counted;
        if (which != NONE)
            row[found++] = (ranked){ all[i].f, which, all[i].place };
    }
    if (found >= 2)
        ranking_judge(s, row, found, counted);
}

/* "季军是去年的冠军穆一川": behind another place of its clause, with no value between, it only tells who that is. */
static bool is_title(const scene *s, const told *before, const told *t)
{
    return !before->run && !before->several && before->f->start < t->f->start && scene_clause_start(s, t->f->start) <= before->f->start
           && score_in(s, before->f->end, t->f->start, NONE, false) == NONE
           && score_in(s, scene_clause_start(s, t->f->start), before->f->start, NONE, false) == NONE;
}

/* "third, 1.55 seconds from the winner": is it only whom another is held against? */
static bool is_measured_from(const scene *s, const told *t)
{
    enum { BETWEEN = 3 };
    uint32_t value = 0;
    return wordset_at(s->words->sets[WORDS_COMPARED], s->text.text, s->text.symbols[t->f->end].at, &value) > 0 && value == BETWEEN;
}

/* "186, 4.1 times that of the tenth": does a multiple of what comes in it follow in its clause, so that no value there is its own? */
static bool is_multiplied(const scene *s, const told *t)
{
    const uint32_t before = scene_before(s, t->f->end), next = before == NONE ? 0 : before + 1;
    return next < s->mention_count && s->mentions[next].kind == TOKEN_TIMES && scene_clause_start(s, s->mentions[next].place) <= t->f->start;
}

/* Lines that begin with a place, one below the other, tell of one contest. */
static bool goes_on_in_lines(const scene *s, const told *before, const told *t)
{
    const sentence *a = place_sentence(s->x, s->text.symbols[before->f->start].at), *b = place_sentence(s->x, s->text.symbols[t->f->start].at);
    return a != NULL && b != NULL && b->block == a->block + 1 && before->counted && t->counted && t->place == before->place + 1
           && claim_sentence_start(s, before->f->start) == before->f->start && claim_sentence_start(s, t->f->start) == t->f->start;
}

void claim_rankings(scene *s)
{
    told all[RANKS];
    uint32_t count = 0, block = NONE;
    for (uint32_t i = 0; i < s->frame_count; i++) {
        told t = told_by(s, &s->frames[i]);
        if (t.place <= 0)
            continue;
        if (count > 0 && t.f->start >= all[count - 1].f->start && t.f->start < all[count - 1].f->end) {
            if (t.run)
                all[count - 1] = t;     /* 前三名 is three places, not the third */
            continue;
        }
        if (is_measured_from(s, &t) || is_multiplied(s, &t) || (count > 0 && is_title(s, &all[count - 1], &t)))
            continue;
        const sentence *at = place_sentence(s->x, s->text.symbols[t.f->start].at);
        uint32_t here = at != NULL ? at->block : NONE;
        if ((here != block && (count == 0 || !goes_on_in_lines(s, &all[count - 1], &t))) || count == RANKS) {
            read_ranking(s, all, count);
            count = 0;
        }
        block = here;
        all[count++] = t;
    }
    read_ranking(s, all, count);
}
