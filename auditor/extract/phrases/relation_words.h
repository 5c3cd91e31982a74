/*
** relation_words.h -- the words of one language that claims are read with: phrases, and the small sets around them.
**
** Compiled from rules/lang/<code>/relations.lua and phrases/ when the language is loaded; read-only afterwards.
*/
#ifndef AUDITOR_EXTRACT_RELATION_WORDS_H
#define AUDITOR_EXTRACT_RELATION_WORDS_H

#include "extract/language.h"
#include "extract/phrases/phrase.h"
#include "extract/words/starts.h"
#include "extract/words/word_places.h"

/* Sets of words by what they do to a label or a clause; their names in the data stand in relation_words.c. */
typedef enum {
    WORDS_PARTITION,    /* the kinds of all partitions, and of all that exclude each other: see below */
    WORDS_EXCLUSIVE,
    WORDS_LEAD,         /* stripped from the start of a label ... */
    WORDS_KEEP,         /* ... but not where one of these stands */
    WORDS_TAIL,         /* stripped from its end */
    WORDS_PART,         /* "of which": what follows is part of what precedes */
    WORDS_OTHER,        /* the rest of a whole */
    WORDS_TOTAL,        /* a label that starts or ends so is a total */
    WORDS_PLAN,         /* the clause speaks of what shall be */
    WORDS_GOVERN,       /* ... and so do the clauses after it */
    WORDS_TARGET,       /* a figure so named is a target */
    WORDS_SCOPE,        /* whole city, whole county ... */
    WORDS_WHOLE_LEAD,   /* stripped from the start of a whole's name */
    WORDS_WHOLE_TAIL,   /* and from its end: amount, number */
    WORDS_NOUN_END,     /* ends the noun after a measure word */
    WORDS_BAND,         /* size bands: complete partitions */
    WORDS_OVERLAP,      /* attributes that overlap: no partition */
    WORDS_OPEN,         /* after a list: and so on */
    WORDS_CONSTANT,     /* printed growth is at constant prices */
    WORDS_NOMINAL,      /* ... unless the text says nominal */
    WORDS_RESERVED,     /* the clause speaks of a comparable basis; classes: one that a value may be said to be on, without something */
    WORDS_ABROAD,       /* multiple answers, overlapping counts: shares do not add up */
    WORDS_FLOW,         /* verbs of a flow */
    WORDS_EACH,         /* distributes one value over each */
    WORDS_AVERAGE,      /* labels of averages, rates and prices */
    WORDS_RESPECTIVELY, /* the values that follow are one for each */
    WORDS_SAMPLE,       /* labels of what was inspected: a rate is one of it */
    WORDS_VERB,         /* verbs that tell counts of one noun apart */
    WORDS_PARTICLE,     /* left out when contexts are compared */
    WORDS_AMONG,        /* after a noun: of these */
    WORDS_PLACES,       /* 1 behind a number: places in an order; 2 before it: something moved by so many */
    WORDS_SITUATED,     /* 1 behind a figure: where these are; 2 words that just begin so */
    WORDS_ALL,          /* the figure stands for all */
    WORDS_RATE_STOP,    /* rates that are no quotient of what stands beside them */
    WORDS_VAGUE,        /* dates that name no period of their own: 全年 */
    WORDS_NO_SUM,       /* heads of columns that do not add up: rates, prices, ranks */
    WORDS_SHARE_HEAD,   /* heads of share columns */
    WORDS_GROWTH_HEAD,  /* heads of growth columns */
    WORDS_RANK_HEAD,    /* heads of columns of places */
    WORDS_BRINGS,       /* 1 before the name of what is to change: 要把; 2 behind it: 要 */
    WORDS_STOCK,        /* what is counted from the start and never shrinks */
    WORDS_STOCK_YEAR,   /* ... from the start of the year */
    WORDS_DEFINITE,     /* before a figure: what it counts has been told of */
    WORDS_DEFINITE_AFTER,   /* behind its noun, likewise */
    WORDS_PRICE,        /* names of values for one thing: prices, wages, rents */
    WORDS_AMOUNTS_TO,   /* makes a value per unit the quotient of what precedes */
    WORDS_CAPTION,      /* a block that starts so stands under a picture */
    WORDS_TO,           /* between the members of a ratio */
    WORDS_MOVED,        /* between a name and its figure: how much more or less of it, not how much */
    WORDS_CLOSED,       /* nothing is left over: these are all */
    WORDS_REST,         /* another: one more part */
    WORDS_GROUP,        /* behind a numeral: so many parts there are */
    WORDS_PLUS,         /* adds what follows to what precedes */
    WORDS_FLOW_METRIC,  /* labels of what adds up over time */
    WORDS_EXTREME,      /* 1 the greatest, 2 the least, 3 the mean, 4 the median, 5 a simple mean */
    WORDS_ONE_OF,       /* behind a superlative: of the things spoken of */
    WORDS_EACH_ONE,     /* 1 before what a value is for: each (village), a (box); 2 behind all it is for: (6 villages) each */
    WORDS_COMES_TO,     /* before a total that others make: that is, in all */
    WORDS_THEN,         /* behind a length of time: what is told is of its end, or of all before it */
    WORDS_CHOSEN,       /* beside a count: these are some of many, and not like the others */
    WORDS_POWERS,       /* a power of ten as a word, by its exponent: (every) thousand people */
    WORDS_ODDS,         /* between two numbers that stand to each other as two values do */
    WORDS_ODDS_NAME,    /* right before them: what is compared */
    WORDS_IN_PROPORTION,    /* beside them: something is shared out, or mixed, so */
    WORDS_ODDS_OTHER,   /* before them: they are of another time or place, or shall be */
    WORDS_RESTATES,     /* before a figure: the one before it again, in another unit */
    WORDS_MADE_OF,      /* before a row of shares, or behind it: these are all */
    WORDS_MEMBER,       /* some of any people: women, members of the party */
    WORDS_MEAN_TIME,    /* means over time: those of all parts add up */
    WORDS_BASIS,        /* what a change is told against, by class; 1 the same time a year before */
    WORDS_THAN,         /* before a date: what is told is told against it */
    WORDS_FLOWS,        /* 1 what there was, 2 came, 3 went, 4 what there is; 5 how far apart these are; 6 what is wanting, 7 done, 8 left */
    WORDS_ASPECTS,      /* sex, schooling, rank: by what else the parts of one whole may be told apart; a class each, at most 31 */
    WORDS_SUCH,         /* behind a bounded share: it tells which things are meant */
    WORDS_DOUBLING,     /* units of a multiple that double: one of them twice, two of them four times */
    WORDS_INCLUSIVE,    /* behind what "including" names: the figure that follows is of all */
    WORDS_SUNDRY,       /* measure words for a total of unlike things */
    WORDS_OCCASION,     /* units of how often something happened */
    WORDS_EXCEPT,       /* a clause that begins so leaves something out: "but for the 12" */
    WORDS_LEVELS,       /* units that measure a level: of these nothing is added up */
    WORDS_SUPPOSED,     /* a clause that begins so tells nothing that is: "if it rises by 20 %" */
    WORDS_RANKED,       /* names of places in an order: the lesser number is the higher place */
    WORDS_UNSHARED,     /* 1 before a percentage: how much more or less, a price, a mean; no share of what stands beside it; 2 longer
                        ** words that are harmless; 3 in brackets behind it: of something else; 4 before the amount: supposed; 5 how it was done */
    WORDS_FORMER,       /* 1 the former of two, 2 the latter */
    WORDS_NESTED,       /* stages that hold each other: hit by a drought, withered; a class each */
    WORDS_NOT,          /* before a kind: all that are none of it */
    WORDS_FACET,        /* ends a clause that says how a whole is divided: "by product" */
    WORDS_QUANTITY,     /* how many or how much of anything: 数量 */
    WORDS_LEADING,      /* before a count: 1 the first so many of a row, 2 the last */
    WORDS_SIZES,        /* ends a label: one of several measures of one thing: wide, high */
    WORDS_CITED,        /* before a value that was told wrongly elsewhere: misprinted as */
    WORDS_BESIDES,      /* a clause that begins so adds what may have no figure: and besides */
    WORDS_OUT_OF,       /* right before a count: others are taken from it */
    WORDS_LEADS_TO,     /* right before a figure: what stands before it does not name it */
    WORDS_AGO,          /* behind a length of time: what is told is of then */
    WORDS_FLOW_ENDS,    /* right before a figure, of any verb: it tells what came (2), went (3) */
    WORDS_STAGES,       /* of getting somewhere, a class each in their order: applied, admitted, sat, taken */
    WORDS_BOUNDS,       /* beside a figure: 1 from so much on, 2 up to so much */
    WORDS_GROUND,       /* behind what something is added to: 基础上 */
    WORDS_STANDING_THERE,   /* right before it: there already: 现有 */
    WORDS_LAPSE,        /* heads a comparison, and says only when, or how long it took: 单月, 间 behind a length of time */
    WORDS_LEFT,         /* right before what is left of a whole: 1 surely, 2 perhaps */
    WORDS_ALREADY,      /* what is told with it is done */
    WORDS_UNTIL,        /* right behind what is missing: something will come of it that is not told */
    WORDS_PART_SCORE,   /* before a score: it is that of a part of the game alone */
    WORDS_OTHER_SCORE,  /* beside how far two sides are apart: it is not that of the score at hand */
    WORDS_SCORE_UNITS,  /* names of units that are scored: points, goals */
    WORDS_COMPARED,     /* right before a figure that compares two values: 1 more, 2 less, 3 apart, 4 rose, 5 fell; 6, 7 the first
                        ** two, but only where it is told of what */
    WORDS_COMPARED_AFTER,   /* the same right behind it: "a gap of 9" */
    WORDS_EXCEEDS,      /* 1 more, 2 less than what is named between it and the figure */
    WORDS_EARLIER,      /* a value told behind it is the one before ... */
    WORDS_LATER,        /* ... or the one now */
    WORDS_NORM,         /* a value told behind it is what was asked for or allowed */
    WORDS_START,        /* before a value that a change starts from */
    WORDS_BECAME,       /* between a value and what it became */
    WORDS_JOINTLY,      /* before a share: what was told before has it together */
    WORDS_REVISED,      /* between a value and what was later put in its place: no change of what it measures */
    WORDS_JOINS,        /* joins the last of several names to the others */
    WORDS_STANDING,     /* a place among others: 1 the greatest, 2 the least, 3 the fastest, 4 second, 5 second only to what is named, 6 first, 7 last */
    WORDS_PLACED,       /* before a numbered place */
    WORDS_ONE_OF_SEVERAL,   /* behind it: it is shared */
    WORDS_OWN_VALUE,    /* before a value right behind a superlative: it is that one's own */
    WORDS_IS,           /* between "the greatest" and whose it is */
    WORDS_AS_TO,        /* a clause that begins so says what is compared: as to the price */
    WORDS_OF_ANY,       /* superlatives of any measure: the greatest, but not the longest */
    WORDS_BESIDE,       /* what may stand beside it and a name, and says nothing of what is compared */
    WORDS_THERE_IS,     /* 1 before the name of what is counted: there are so many; 2 longer words that are none of these */
    WORDS_ALONE,        /* 1 begins a clause that takes one thing out of many: in the north alone; 2 before its figure; 3 so that no 1 is needed */
    WORDS_PEOPLE,       /* measure words of people */
    WORDS_CAPACITY,     /* before a value: as much as there may be at most, not what there was */
    WORDS_TURN,         /* behind an event: 1 before it, 2 after it */
    WORDS_WON,          /* right behind a score: 1 it was won, 2 lost; 3 may stand between; 4 in its clause: whose is told first is open */
    WORDS_STRUCTURE,    /* before numbers that stand to each other: they make up a hundred */
    WORDS_HAS_SHARE,    /* right before a share: has */
    WORDS_SET_UNITS,    /* names of units of a match that are won or lost: sets */
    WORDS_FOUGHT,       /* beside so many sets: they are all of a match */
    WORDS_SCORES,       /* before a score: 1 the final one, 2, 3 of the first and second half, 4 four quarters follow, 5, 6 of both legs,
                        ** 7 behind it: won, 8 all sets follow */
    WORDS_BOUNDED,      /* around a bound: 1 all are, 2 none is, 3 behind it: there are so many that are */
    WORDS_OFFSET,       /* what came is set against what went */
    WORDS_KIND_UNITS,   /* names of units for all kinds of one thing: gold, silver, bronze */
    WORDS_CORRECTED,    /* behind what is quoted: 1 before what it should be, 2 it is wrong */
    WORDS_TRIMMED,      /* the greatest and the least are left out of a mean (去掉) */
    WORDS_NET_WAYS,     /* before what came and went comes to: 1 more came, 2 more went, 3 more came, of a rate; 4 it is not of these alone */
    WORDS_STAGE_END,    /* behind the n-th of a row: 1 what was done up to its end, 2 the unit of one that runs in time */
    WORDS_AGGREGATE,    /* end the name of a total of its own, behind the noun that it is of: 进出口总额 */
    WORDS_PLAN_SECTION, /* in a heading: what is told below it shall be */
    WORDS_REVIEW_SECTION,   /* beside those: it has been, after all */
    WORDS_OVERALL,      /* before what is said to rise or fall step by step: but not at each */
    WORDS_TRADE,        /* 1 what is sold abroad, 2 what is bought there, 3 what lies between, 4 both together */
    WORDS_EXCHANGE,     /* of money for other money: what it is worth rises as its price falls */
    WORDS_OUTSIDE,      /* begins what is said of things that are none of those counted: 来就诊的 beside nurses */
    WORDS_MEASURED,     /* words for one measure, a class each: the longest, length; its heads in tables */
    WORDS_OVER_MEAN,    /* 1 values for one that are told over the mean of the year; 2 such a mean */
    WORDS_DILUTED,      /* the capital has changed, so that a value a share is of no one number of shares */
    WORDS_FOR_ONE,      /* between so many and the one thing that they have together: 15辆车分一根 */
    WORDS_AT_THEN,      /* behind an event: when it was (建馆之初) */
    WORDS_SO_MANY,      /* what the clause of a multiple may begin with, where it is told of the value before it: 价钱只要 */
    WORDS_WORTH,        /* 1 before a count: one of these is as much as so many of those; 2 longer words that are harmless */
    WORDS_MET,          /* of what was aimed at: 1 it was reached, 2 it was not, 3 neither is sure */
    WORDS_RECORD,       /* beside a record: 1 it was set, 2 it was not, or might be, 3 it is of what lasts longest, 4 of what is least, 5 whose */
    WORDS_CONTEST,      /* names a contest: between two places it begins another */
    WORDS_SCORERS,      /* who scored: 1 verbs, 2 a team's, a quarter's, a season's, 3 the most of a game, 4 of a team, 5 another team, 6 a side */
    WORDS_NAME_ENDS,    /* third characters of names for things of an order: 供应商 */
    WORDS_VOTES,        /* 1 for, 2 against, 3 abstaining, 4 invalid, 5 who was there, 6 more than one vote */
    WORDS_LESS_BETTER,  /* of these less is better, so that what is aimed at is no more */
    WORDS_UNLEFT,       /* behind what may be left of a whole: 1 it is no such rest, 2 what has not been done with it, 3 harmless */
    WORDS_DEGREE,       /* right before a count: what is wrong with those that are counted, not how many more they are */
    WORDS_WENT_TO,      /* right before a value: it rose (1), fell (2) to it */
    WORDS_WHEN,         /* times that no calendar tells: morning, the end of the year */
    WORDS_NARROWED,     /* make a name one of something less: net profit without one-off gains */
    WORDS_NEXT_IN_RANK, /* begins what comes second in a ranking */
    WORDS_GAP_HEAD,     /* heads of columns that tell how far rows are apart */
    WORDS_SHARE_NAME,   /* ends the name of a share of a whole: 率 */
    WORDS_SHARED_PLACE, /* behind equal values: they share a place of a ranking */
    WORDS_PRONOUN,      /* stand for what was told before: a value is held against its own */
    WORDS_HEADCOUNT,    /* end the name of a bare number of people: 人口60万 */
    WORDS_KINDS
} words_kind;

/* Kinds that together make a whole: {"urban", "rural"}. */
typedef struct {
    const view *words;
    uint32_t count;
} partition;

/* A rate and the verbs or nouns of its part: attendance, present. */
typedef struct {
    view rate;
    const view *parts;
    uint32_t count;
} rate_words;

/* A rate whose name says what is divided by what; or a difference whose name says what is taken from what. */
typedef struct {
    view rate;
    const view *parts, *wholes;
    uint32_t part_count, whole_count;
} quotient_words;

typedef struct {
    phrasebook *book;
    wordset *sets[WORDS_KINDS];
    const word_search *search;      /* those that are looked for in stretches of text, by words_kind */
    const partition *partitions;    uint32_t partition_count;   /* together all there is */
    const partition *kinds;         uint32_t kind_count;        /* exclude each other */
    const rate_words *rates;        uint32_t rate_count;
    const quotient_words *quotients; uint32_t quotient_count;
    const quotient_words *differences; uint32_t difference_count;     /* 'parts' less 'wholes' */
    const quotient_words *odds_pairs; uint32_t odds_pair_count;         /* odds of the first of 'parts' to that of 'wholes' */
    const wordset *difference_names;    /* of all of these */
} relation_words;

/* Everything lives in 'memory', but texts are borrowed from 'l'. STATUS_SYNTAX, STATUS_MEMORY. */
status relation_words_new(relation_words **out, arena *memory, const language *l, start_table *starts, error *err);

/* Are words of that kind only ever asked for at a place, and so not searched for? */
static inline bool relation_words_placed(words_kind kind)
{
    switch (kind) {
    case WORDS_PEOPLE: case WORDS_LEAD: case WORDS_KEEP: case WORDS_TAIL: case WORDS_PART: case WORDS_OTHER: case WORDS_WHOLE_LEAD:
    case WORDS_WHOLE_TAIL: case WORDS_NOUN_END: case WORDS_PARTICLE: case WORDS_SUCH: case WORDS_AMONG: case WORDS_NO_SUM:
    case WORDS_SHARE_HEAD:
    case WORDS_GROWTH_HEAD:
    case WORDS_RANK_HEAD:
    case WORDS_BRINGS:
    case WORDS_DOUBLING:
    case WORDS_SUNDRY:
    case WORDS_OCCASION:
    case WORDS_EXCEPT:
    case WORDS_NOT:
    case WORDS_FACET:
    case WORDS_BESIDES:
    case WORDS_OUT_OF:
    case WORDS_LEADS_TO:
    case WORDS_AGO:
    case WORDS_SIZES:
    case WORDS_FLOW_ENDS:
    case WORDS_BOUNDS:
    case WORDS_GROUND:
    case WORDS_STANDING_THERE:
    case WORDS_COMPARED_AFTER:
    case WORDS_JOINS:
    case WORDS_ONE_OF_SEVERAL:
    case WORDS_OWN_VALUE:
    case WORDS_IS:
    case WORDS_AS_TO:
    case WORDS_OF_ANY:
    case WORDS_BESIDE:
    case WORDS_TURN:
    case WORDS_CORRECTED:
    case WORDS_TRIMMED:
    case WORDS_OUTSIDE:
    case WORDS_MEASURED:
    case WORDS_AT_THEN:
    case WORDS_SO_MANY:
    case WORDS_WORTH:
    case WORDS_NAME_ENDS:
    case WORDS_DEGREE:
    case WORDS_STAGE_END:
    case WORDS_AGGREGATE:
    case WORDS_PLAN_SECTION:
    case WORDS_REVIEW_SECTION:
    case WORDS_OVERALL:
    case WORDS_WENT_TO:
    case WORDS_GAP_HEAD:
    case WORDS_SHARE_NAME:
    case WORDS_WON:
    case WORDS_FOUGHT:
    case WORDS_SET_UNITS:
    case WORDS_STRUCTURE:
    case WORDS_HAS_SHARE:
    case WORDS_PRONOUN:
    case WORDS_HEADCOUNT:
        return true;
    default: return false;
    }
}

/* Does some word of the set stand in 'text'? */
bool relation_words_in(const relation_words *w, words_kind kind, view text);

#endif
