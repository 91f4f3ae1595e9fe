package io.salesweek.bench;

import io.salesweek.calendar.Week;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Who takes part, and what they sell: teams {@code t01…}, each with a manager {@code t01-m} and reps {@code t01-r01…}, every second week
 * of two years. Every rep wins a deal each such week; in every second one of them it is worth a bonus.
 *
 * @param weeks how many weeks are run
 */
record Company(int teams, int repsPerTeam, int weeks) {

    private static final Week FIRST = Week.parse("2024-W02");
    private static final LocalDate FROM = LocalDate.of(2024, 1, 1);
    private static final LocalDate TO = LocalDate.of(2025, 12, 31);

    /** A rep's part of the team's objective is about 11,500 a week: one is above it, the other below 80 %, where a bonus begins. */
    private static final int REWARDED = 12_000;

    private static final int UNREWARDED = 8_000;

    Company {
        if (week(weeks).monday().isAfter(TO.minusWeeks(2))) {
            throw new IllegalArgumentException(weeks + " weeks do not fit into two years: more teams, or fewer rounds");
        }
    }

    /** The n-th week that is run, from 0; one is left out each time, so that what follows a week does not meet the next. */
    static Week week(int number) {
        return FIRST.plusWeeks(2 * number);
    }

    List<String> allTeams() {
        return IntStream.rangeClosed(1, teams).mapToObj("t%02d"::formatted).toList();
    }

    static String manager(String team) {
        return team + "-m";
    }

    /** The objective that the team's goals serve. */
    static String objective(String team) {
        return "o-" + team;
    }

    List<String> reps(String team) {
        return IntStream.rangeClosed(1, repsPerTeam)
                .mapToObj(rep -> "%s-r%02d".formatted(team, rep))
                .toList();
    }

    int people() {
        return teams * repsPerTeam;
    }

    static boolean rewarded(Week week, String rep) {
        long number = ChronoUnit.WEEKS.between(FIRST.monday(), week.monday()) / 2;
        return (number + rep.charAt(rep.length() - 1)) % 2 == 0;
    }

    String peopleCsv() {
        return csv(
                "id,name,role,team",
                allTeams().stream()
                        .flatMap(team -> Stream.concat(
                                Stream.of("%1$s,%1$s,manager,%2$s".formatted(manager(team), team)),
                                reps(team).stream().map(rep -> "%1$s,%1$s,rep,%2$s".formatted(rep, team)))));
    }

    String teamsCsv() {
        return csv("id,name,manager,calendar,everyGoalSeen", forTeams("%1$s,%1$s,%1$s-m,mon-fri,true"::formatted));
    }

    /** The target grows with the team, so that a rep's part stays the same. */
    String objectivesCsv() {
        return csv("id,name,metric,target,from,to,team", forTeams(team -> "%s,Two years,revenueWon,%d,%s,%s,%s"
                .formatted(objective(team), 1_200_000L * repsPerTeam, FROM, TO, team)));
    }

    /** What was won, week by week; and an open deal each, large enough that the pipeline is no risk. */
    String dealsCsv() {
        return csv(
                "id,owner,stage,amount,closedOn",
                allTeams().stream().flatMap(team -> reps(team).stream()).flatMap(this::deals));
    }

    private Stream<String> deals(String rep) {
        return Stream.concat(
                Stream.of("%1$s-open,%1$s,engaging,5000000,".formatted(rep)),
                IntStream.range(0, weeks).mapToObj(Company::week).map(week -> "%1$s-%2$s,%1$s,won,%3$d,%4$s"
                        .formatted(
                                rep,
                                week,
                                rewarded(week, rep) ? REWARDED : UNREWARDED,
                                week.monday().plusDays(1))));
    }

    private Stream<String> forTeams(Function<String, String> line) {
        return allTeams().stream().map(line);
    }

    private static String csv(String head, Stream<String> lines) {
        return Stream.concat(Stream.of(head), lines).collect(Collectors.joining("\n", "", "\n"));
    }
}
