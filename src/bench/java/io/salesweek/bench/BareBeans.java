package io.salesweek.bench;

import io.salesweek.calendar.Week;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.util.ClockUtil;

/** What the diagrams call, answered from the business key and the weekday alone: no query, no domain. */
public final class BareBeans {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private BareBeans() {}

    static Map<Object, Object> of(Company company) {
        JavaDelegate nothing = execution -> {};
        Map<Object, Object> beans = new HashMap<>();
        beans.put("due", new Due());
        beans.put("actors", new Actors());
        beans.put("rewardActors", new RewardActors());
        beans.put("weekPeople", new WeekPeople(company));
        beans.put("feedbackPeople", new FeedbackPeople(company));
        beans.put("reportDays", new ReportDays());
        beans.put("reviewDays", new ReviewDays());
        beans.put("talks", new Talks());
        beans.put("decisions", new Decisions());
        beans.put("startDayDelegate", (JavaDelegate) BareBeans::startDay);
        beans.put("watchRisksDelegate", starts("week.watched"));
        beans.put("startRewardDelegate", (JavaDelegate) BareBeans::startReward);
        beans.put("listRewardsDelegate", starts("rewards.listed"));
        beans.put("nameApproverDelegate", (JavaDelegate) execution -> execution.setVariable("step", "manager"));
        beans.put("payRewardDelegate", nothing);
        beans.put("prepareAgendaDelegate", nothing);
        beans.put("closeWeekDelegate", nothing);
        return beans;
    }

    private static JavaDelegate starts(String message) {
        return execution -> execution
                .getProcessEngineServices()
                .getRuntimeService()
                .startProcessInstanceByMessage(message, execution.getProcessBusinessKey());
    }

    private static void startReward(DelegateExecution execution) {
        String key = execution.getProcessBusinessKey() + "/" + execution.getVariable("person");
        execution
                .getProcessEngineServices()
                .getRuntimeService()
                .startProcessInstanceByMessage(
                        "reward.due", key, Map.of("person", execution.getVariable("person"), "reward", key));
    }

    private static void startDay(DelegateExecution execution) {
        String begun = (String) execution.getVariable("day");
        LocalDate day =
                begun == null ? monday(execution) : LocalDate.parse(begun).plusDays(1);
        execution.setVariable("day", day.toString());
        execution.setVariable("moreDays", day.getDayOfWeek() != DayOfWeek.FRIDAY);
    }

    private static LocalDate monday(DelegateExecution execution) {
        return week(execution).monday();
    }

    private static Week week(DelegateExecution execution) {
        return Week.parse(key(execution)[0]);
    }

    /** Week, team and, where it is one person's, the person. */
    private static String[] key(DelegateExecution execution) {
        return execution.getProcessBusinessKey().split("/");
    }

    /** What the tables would say. */
    public static final class Decisions {

        public JavaDelegate of(String table) {
            return switch (table) {
                case "smart-check" -> execution -> execution.setVariable("verdict", "manager");
                case "bonus-tier" ->
                    execution ->
                            execution.setVariable("toApprove", Company.rewarded(week(execution), key(execution)[2]));
                default -> execution -> {};
            };
        }
    }

    /** Times as the diagrams say them, Monday to Friday. */
    public static final class Due {

        public Date at(DelegateExecution execution, String words) {
            LocalTime time = LocalTime.parse(words.replaceAll(".*?(\\d\\d:\\d\\d).*", "$1"));
            int before = words.startsWith("1 hour before ") ? 1 : 0;
            return date(day(execution, words), time.minusHours(before));
        }

        public Date in(DelegateExecution execution, String words) {
            int days = Integer.parseInt(words.replaceAll("(1 hour before )?(\\d+) working days?", "$2"));
            LocalDate day = ClockUtil.getCurrentTime().toInstant().atZone(ZONE).toLocalDate();
            for (int passed = 0; passed < days; passed++) {
                day = nextWorkingDay(day);
            }
            return date(day, LocalTime.of(words.startsWith("1 hour before ") ? 17 : 18, 0));
        }

        private static LocalDate day(DelegateExecution execution, String words) {
            LocalDate monday = monday(execution);
            String begun = (String) execution.getVariable("day");
            if (words.contains("first working day after the week")) {
                return monday.plusDays(7);
            }
            if (words.contains("middle working day")) {
                return monday.plusDays(2);
            }
            if (words.contains("last working day")) {
                return monday.plusDays(4);
            }
            if (words.contains("next working day")) {
                return begun == null ? monday : nextWorkingDay(LocalDate.parse(begun));
            }
            return words.contains("that day") ? LocalDate.parse(begun) : monday;
        }

        private static LocalDate nextWorkingDay(LocalDate day) {
            LocalDate next = day.plusDays(1);
            while (next.getDayOfWeek().getValue() > DayOfWeek.FRIDAY.getValue()) {
                next = next.plusDays(1);
            }
            return next;
        }

        private static Date date(LocalDate day, LocalTime time) {
            return Date.from(day.atTime(time).atZone(ZONE).toInstant());
        }
    }

    /** Managers by the business key's team. */
    public static final class Actors {

        public String managerOf(DelegateExecution execution) {
            return forTeam(execution);
        }

        public List<String> managerGroup(DelegateExecution execution) {
            return List.of();
        }

        public String forTeam(DelegateExecution execution) {
            return Company.manager(key(execution)[1]);
        }

        public List<String> teamGroup(DelegateExecution execution) {
            return List.of();
        }
    }

    /** The team's reps. */
    public static final class WeekPeople {

        private final Company company;

        WeekPeople(Company company) {
            this.company = company;
        }

        public List<String> takingPart(DelegateExecution execution) {
            return company.reps(key(execution)[1]);
        }

        public List<String> withFigures(DelegateExecution execution) {
            return takingPart(execution);
        }
    }

    /** Everybody is good enough to be given feedback. */
    public static final class FeedbackPeople {

        private final Company company;

        FeedbackPeople(Company company) {
            this.company = company;
        }

        public List<String> graded(DelegateExecution execution, String grades) {
            return company.reps(key(execution)[1]);
        }
    }

    /** The manager approves. */
    public static final class RewardActors {

        public boolean mustWait(DelegateExecution execution) {
            return false;
        }

        public String approver(DelegateExecution execution) {
            return Company.manager(key(execution)[1]);
        }

        public List<String> approverGroup(DelegateExecution execution) {
            return List.of();
        }

        public int approvalPriority(DelegateExecution execution) {
            return 50;
        }
    }

    /** Nobody is off. */
    public static final class ReportDays {

        public boolean off(DelegateExecution execution) {
            return false;
        }
    }

    /** Reviews close the week. */
    public static final class ReviewDays {

        public boolean kickoff(DelegateExecution execution) {
            return false;
        }
    }

    /** Nobody wants one. */
    public static final class Talks {

        public boolean wanted(DelegateExecution execution) {
            return false;
        }
    }
}
