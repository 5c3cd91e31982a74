#include "calendar/elapsed.h"

typedef struct {
    int32_t whole;
    bool rest;      /* days remain */
} count;

static count months_between(date from, date to)
{
    int32_t months = (to.year - from.year) * 12 + to.month - from.month;
    if (to.day < from.day)
        return (count){ months - 1, true };
    return (count){ months, to.day > from.day };
}

/* A birthday on 29 February is kept on 1 March of a common year. */
static count years_between(date from, date to)
{
    count months = months_between(from, to);
    int32_t years = months.whole >= 0 ? months.whole / 12 : -((11 - months.whole) / 12);
    return (count){ years, months.rest || months.whole != years * 12 };
}

/* The smallest count is from the last day of 'from' to the first of 'to', the greatest the other way round. */
static elapsed started(count shortest, count longest)
{
    return (elapsed){ shortest.whole, longest.whole + (longest.rest ? 1 : 0) };
}

static elapsed years_apart(period from, period to, int32_t less, int32_t more)
{
    return (elapsed){ to.from.year - from.to.year - less, to.to.year - from.from.year + more };
}

elapsed elapsed_days(period from, period to)
{
    return (elapsed){ date_number(to.from) - date_number(from.to), date_number(to.to) - date_number(from.from) + 1 };
}

/* From 6 September to 5 December, both counted, three months are full. */
static count full_months(date first, date last)
{
    const count through = months_between(first, date_from_number(date_number(last) + 1));
    return through.rest ? months_between(first, last) : through;
}

elapsed elapsed_months(period from, period to)
{
    return started(full_months(from.to, to.from), months_between(from.from, to.to));
}

elapsed elapsed_years(period from, period to)
{
    return started(years_between(from.to, to.from), years_between(from.from, to.to));
}

elapsed elapsed_since(period from, period to)
{
    return years_apart(from, to, 1, 0);
}

elapsed elapsed_anniversary(period from, period to)
{
    return years_apart(from, to, 0, 0);
}

elapsed elapsed_running(period from, period to)
{
    return years_apart(from, to, -1, 1);
}

static elapsed by_birthday(period born, period on)
{
    return (elapsed){ years_between(born.to, on.from).whole, years_between(born.from, on.to).whole };
}

static bool only_year(period p)
{
    return date_number(p.to) - date_number(p.from) >= 364;
}

elapsed elapsed_age(period born, period on)
{
    elapsed age = by_birthday(born, on);
    int32_t by_year = on.to.year - born.from.year;
    age.most = age.most < by_year ? by_year : age.most;
    age.most += only_year(born) || only_year(on);
    return age;
}

elapsed elapsed_age_nominal(period born, period on)
{
    enum { FEBRUARY = 2 };      /* no lunar year begins later */
    elapsed age = by_birthday(born, on);
    const int32_t counted = on.to.year - born.from.year + 1 + (born.from.month <= FEBRUARY);
    age.most = age.most < counted ? counted : age.most;
    return age;
}
