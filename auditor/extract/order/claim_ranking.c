#include "extract/order/placing.h"
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

typedef struct {
    const frame *f;
    uint32_t which;
    int64_t place;
} ranked;

/* What a phrase says of places; place 0 where it says nothing. */
static told told_by(const scene *s, const frame *f)
{
    const phrase *p = claim_phrase(s, f);
    uint32_t ordinal = scene_slot(s, f, ROLE_COUNT);
    told t = { .f = f };
    if (p->claim != CLAIM_ORDER || !view_starts(p->sort, VIEW("at")))
        return t;
    t.run = view_equal(p->sort, VIEW("at-top"));
    t.several = view_equal(p->sort, VIEW("at-several-second"));
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

/* Which way do the places go? Down, where most pairs do, or what is counted and paid for could; up, where nearly all do.
** A contest of two is won by more, or by less time. */
static bool falls(const scene *s, const ranked *row, uint32_t count, uint32_t places, bool *falling)
{
    uint32_t down = 0, up = 0;
    const unit *u = scene_unit(s, row[0].which);
    for (uint32_t i = 0; i < count; i++)
        for (uint32_t j = 0; j < count; j++)
            if (row[i].place < row[j].place) {
                down += !feasible_at_most(s, row[i].which, row[j].which);
                up += !feasible_at_most(s, row[j].which, row[i].which);
            }
    if (places <= 2)
        *falling = s->mentions[row[0].which].kind != TOKEN_DURATION;
    else
        *falling = down > up || ((u->count || u->money != 0) && down > 0 && 3 * down >= up);
    return places <= 2 || *falling || up >= 3 * down || (s->mentions[row[0].which].kind == TOKEN_DURATION && up > down);
}

/* Is no place told between two? */
static bool adjacent(const ranked *row, uint32_t count, int64_t upper, int64_t lower)
{
    for (uint32_t i = 0; i < count; i++)
        if (row[i].place > upper && row[i].place < lower)
            return false;
    return upper < lower;
}

/* How many symbols lie between two values. */
static uint32_t apart(const scene *s, uint32_t a, uint32_t b)
{
    return a > b ? s->mentions[a].place - s->mentions[b].place : s->mentions[b].place - s->mentions[a].place;
}

/* The highest place whose value one further down certainly beats; NONE where there is none. */
static uint32_t overtaken(const scene *s, const ranked *row, uint32_t count, uint32_t self, bool falling)
{
    uint32_t best = NONE;
    for (uint32_t i = 0; i < count; i++) {
        uint32_t upper = falling ? row[i].which : row[self].which, lower = falling ? row[self].which : row[i].which;
        bool nearer = best != NONE && row[i].place == row[best].place && apart(s, row[i].which, row[self].which) < apart(s, row[best].which, row[self].which);
        if (row[i].place < row[self].place && !feasible_at_most(s, lower, upper) && (best == NONE || row[i].place < row[best].place || nearer))
            best = i;
    }
    return best;
}

/* "the second won two goats, the third three geese": other things measure no place. What stands before its place has no noun. */
static bool of_other_things(const scene *s, const ranked *row, uint32_t count)
{
    view first = VIEW("");
    for (uint32_t i = 0; i < count; i++) {
        const mention *m = &s->mentions[row[i].which];
        view noun = m->place >= row[i].f->end ? scene_noun(s, m) : VIEW("");
        if (first.length == 0)
            first = noun;
        else if (noun.length > 0 && !view_equal(noun, first))
            return true;
    }
    return false;
}

/* "A came third in 4:12.30, B fourth in 4:11.85": the times of two who are named, told in one sentence of one race? */
static bool are_two_racers(const scene *s, const ranked *row, uint32_t count)
{
    enum { NAME = 6 };      /* bytes */
    const mention *a = &s->mentions[row[0].which], *b = &s->mentions[row[count - 1].which];
    const uint32_t from = row[0].f->end, to = row[count - 1].f->start;
    if (count != 2 || a->kind != TOKEN_DURATION || b->kind != TOKEN_DURATION || a->sentence != b->sentence || a->place > row[0].f->start
        || b->place < from || b->place > to)
        return false;
    const view first = scene_label(s, a), second = scene_label(s, b);
    return first.length >= NAME && second.length >= NAME && !view_equal(first, second) && scene_dates(s, from, to) == 0
           && !scene_tells(s, WORDS_CONTEST, reduced_text(&s->text, from, to));
}

/* "8日发送119.4万人次，列第二；5日发送117.9万人次，列第三": two neighbours told in one sentence in the same words, each place right behind
** its value, of which more is better, nor to be of two times or two fields? */
static bool are_told_alike(const scene *s, const ranked *row, uint32_t count)
{
    enum { NAME = 6, VERB = 3 };      /* bytes; symbols of the words before a place */
    const mention *a = &s->mentions[row[0].which], *b = &s->mentions[row[count - 1].which];
    const frame *f = row[0].f, *g = row[count - 1].f;
    if (count != 2 || a->kind == TOKEN_DURATION || a->unit != b->unit || a->sentence != b->sentence || a->place > f->start
        || b->place < f->end || b->place > g->start || row[1].place != row[0].place + 1 || f->end - f->start != g->end - g->start)
        return false;
    const view told = reduced_text(&s->text, claim_sentence_start(s, a->place), g->end), verb = reduced_text(&s->text, f->start, f->end - 1),
               first = reduced_text(&s->text, a->clause, a->place), second = reduced_text(&s->text, b->clause, b->place);
    const bool right_behind = f->start <= a->noun_end + VERB && g->start <= b->noun_end + VERB, one_clause = scene_clause_start(s, b->place) <= f->end + 1;
    const bool ends_alike = first.length >= NAME && second.length >= NAME && view_ends(first, (view){ second.start + second.length - NAME, NAME });
    const word_place *standing = scene_find(s, WORDS_STANDING, reduced_text(&s->text, claim_sentence_start(s, a->place), a->place));
    const bool more = scene_tells(s, WORDS_FLOW_METRIC, first) || (standing != NULL && standing->value == 1);
    return more && right_behind && one_clause && ends_alike && view_equal(verb, reduced_text(&s->text, g->start, g->end - 1))
           && !scene_tells(s, WORDS_LESS_BETTER, told) && !scene_tells(s, WORDS_EARLIER, told) && !scene_tells(s, WORDS_CONTEST, told)
           && !scene_tells(s, WORDS_PLAN, told);
}

/* In lines of their own, only times and points with decimals are surely what the places go by. */
static bool in_lines_of_others(const scene *s, const ranked *row, uint32_t count)
{
    const bool lines = s->mentions[row[0].which].block != s->mentions[row[count - 1].which].block;
    for (uint32_t i = 0; i < count && lines; i++)
        if (s->mentions[row[i].which].kind != TOKEN_DURATION && scene_figure(s, row[i].which)->print.decimals == 0)
            return true;
    return false;
}

/* Places of one contest; a pair that goes the other way than most is wrong. */
static void judge_ranking(scene *s, const ranked *row, uint32_t count, bool counted)
{
    uint32_t places = 0;
    int64_t least = INT64_MAX, most = 0;
    for (uint32_t i = 0; i < count; i++) {
        bool again = false;
        for (uint32_t j = 0; j < i; j++)
            again = again || row[j].place == row[i].place;
        places += !again;
        least = row[i].place < least ? row[i].place : least;
        most = row[i].place > most ? row[i].place : most;
    }
    bool falling, together = most - least + 1 == places || (least == 1 && places >= 3);
    if (places < 2 || (places == 2 && !counted && !are_two_racers(s, row, count) && !are_told_alike(s, row, count)) || !together
        || in_lines_of_others(s, row, count) || of_other_things(s, row, count) || !falls(s, row, count, places, &falling))
        return;
    for (uint32_t j = 0; j < count; j++) {
        uint32_t above = overtaken(s, row, count, j, falling);
        for (uint32_t i = 0; i < count && above == NONE; i++)
            if (adjacent(row, count, row[i].place, row[j].place) && row[i].which != row[j].which)
                above = i;
        if (above != NONE)
            placing_emit(s, claim_phrase(s, row[above].f)->id, falling ? row[above].which : row[j].which, falling ? row[j].which : row[above].which);
    }
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
                judge_ranking(s, row, found, counted);
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
        bool anew = which != NONE && found > 0 && all[i].place <= row[found - 1].place
            && (claim_sentence_start(s, row[found - 1].f->start) != claim_sentence_start(s, all[i].f->start)
                || (all[i].place == 1 && parted(s, row[found - 1].f, all[i].f)));    /* 女子冠军 */
        anew = anew || (which != NONE && i > 0 && is_another_contest(s, &all[i - 1], &all[i], which));
        if (anew || (which != NONE && is_taken(s, row, found, all[i].place, which))) {
            judge_ranking(s, row, found, counted);
            found = 0;
            counted = true;
        }
        counted = counted && all[i].counted;
        if (which != NONE)
            row[found++] = (ranked){ all[i].f, which, all[i].place };
    }
    if (found >= 2)
        judge_ranking(s, row, found, counted);
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
        if (is_measured_from(s, &t) || (count > 0 && is_title(s, &all[count - 1], &t)))
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
