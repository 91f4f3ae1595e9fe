package io.salesweek;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.salesweek.ProductModels.Name;
import io.salesweek.calendar.TimeWords;
import io.salesweek.engine.DecisionStep;
import io.salesweek.engine.FormWindow;
import io.salesweek.engine.ProcessBean;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationBeanNameGenerator;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.RegexPatternTypeFilter;
import org.springframework.objenesis.SpringObjenesis;
import org.springframework.util.ClassUtils;

/** Whatever a diagram names is there, and whatever is there for diagrams is named by one. */
class ModelContractTests {

    private static final ProductModels MODELS = new ProductModels();
    private static final Map<String, Class<?>> BEANS = beans();

    @Test
    void everyDelegateIsNamedByADiagramAndTheOtherWayRound() {
        assertThat(named(name -> name.method() == null && name.name().endsWith("Delegate")))
                .isEqualTo(beansOfType(JavaDelegate.class));
    }

    @Test
    void everyBeanThatDiagramsAskIsOpenToThemAndTheOtherWayRound() {
        Set<String> open = BEANS.entrySet().stream()
                .filter(bean -> bean.getValue().isAnnotationPresent(ProcessBean.class))
                .filter(bean -> bean.getValue().getPackageName().endsWith(".process"))
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(named(name -> name.method() != null)).isEqualTo(open);
    }

    @Test
    void everyQuestionOfADiagramIsAMethodOfItsBean() {
        assertThat(MODELS.namesInExpressions())
                .filteredOn(name -> name.method() != null)
                .allSatisfy(name -> {
                    assertThat(BEANS).containsKey(name.name());
                    assertThat(BEANS.get(name.name()).getMethods())
                            .extracting("name")
                            .contains(name.method());
                });
    }

    @Test
    void everyVariableOfADiagramStandsInTheContractOfAProcess() {
        assertThat(constants(name -> true))
                .containsAll(named(name -> name.method() == null && !name.name().endsWith("Delegate")));
    }

    @Test
    void everyTimeInWordsIsUnderstood() {
        assertThat(MODELS.times()).isNotEmpty().allSatisfy(words -> assertThatCode(() -> TimeWords.parse(words))
                .doesNotThrowAnyException());
    }

    @Test
    void everyFormHasItsFileItsWindowAndItsPlaceInADiagram() {
        Set<String> placed = new TreeSet<>(MODELS.taskForms());
        MODELS.startForms().forEach(start -> placed.add(start.split(" ")[1]));

        assertThat(MODELS.formFiles()).isEqualTo(placed);
        assertThat(answers(FormWindow.class, FormWindow::form)).isEqualTo(placed);
    }

    @Test
    void aStartFormIsCalledLikeTheProcessItStarts() {
        assertThat(MODELS.startForms())
                .allSatisfy(start -> assertThat(start.split(" ")[0]).isEqualTo(start.split(" ")[1]));
    }

    @Test
    void everyTableIsAskedByADiagramAndItsStep() {
        assertThat(MODELS.tableFiles()).isEqualTo(MODELS.askedDecisions());
        assertThat(answers(DecisionStep.class, DecisionStep::decision)).isEqualTo(MODELS.askedDecisions());
    }

    @Test
    void everyCalledProcessIsThere() {
        assertThat(MODELS.processes()).containsAll(MODELS.calledProcesses());
    }

    @Test
    void everyMessageIsSentByTheContractOfItsProcess() {
        assertThat(constants(name -> name.equals("MESSAGE"))).isEqualTo(MODELS.messages());
    }

    @Test
    void everyContractNamesAProcessAndItsElements() {
        assertThat(contracts()).isNotEmpty().allSatisfy(contract -> {
            Map<String, String> named = constantsOf(contract);
            assertThat(MODELS.processes()).contains(named.get("KEY"));
            assertThat(MODELS.elements(named.get("KEY")))
                    .containsAll(named.values().stream()
                            .filter(value -> value.contains("_"))
                            .toList());
        });
    }

    private static Set<String> named(Predicate<Name> which) {
        return MODELS.namesInExpressions().stream()
                .filter(which)
                .map(Name::name)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Map<String, Class<?>> beans() {
        AnnotationBeanNameGenerator names = new AnnotationBeanNameGenerator();
        return new ClassPathScanningCandidateComponentProvider(true)
                .findCandidateComponents("io.salesweek").stream()
                        .filter(bean -> isForDiagrams(type(bean.getBeanClassName())))
                        .collect(Collectors.toMap(
                                bean -> names.generateBeanName(bean, null), bean -> type(bean.getBeanClassName())));
    }

    private static Set<String> beansOfType(Class<?> type) {
        return BEANS.entrySet().stream()
                .filter(bean -> type.isAssignableFrom(bean.getValue()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** What each bean of the type answers without being set up: its key is a constant. */
    private static <T> Set<String> answers(Class<T> type, Function<T, String> question) {
        SpringObjenesis objenesis = new SpringObjenesis();
        return BEANS.values().stream()
                .filter(type::isAssignableFrom)
                .map(bean -> question.apply(type.cast(objenesis.newInstance(bean))))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<Class<?>> contracts() {
        ClassPathScanningCandidateComponentProvider scan = new ClassPathScanningCandidateComponentProvider(false);
        scan.addIncludeFilter(
                new RegexPatternTypeFilter(Pattern.compile("io\\.salesweek\\..*\\.process\\.\\w+Process")));
        return scan.findCandidateComponents("io.salesweek").stream().map(bean -> type(bean.getBeanClassName()));
    }

    private static Set<String> constants(Predicate<String> which) {
        return contracts()
                .flatMap(contract -> constantsOf(contract).entrySet().stream())
                .filter(constant -> which.test(constant.getKey()))
                .map(Map.Entry::getValue)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Map<String, String> constantsOf(Class<?> contract) {
        return Arrays.stream(contract.getDeclaredFields())
                .filter(field -> Modifier.isStatic(field.getModifiers()) && field.getType() == String.class)
                .collect(Collectors.toMap(Field::getName, ModelContractTests::value));
    }

    private static String value(Field constant) {
        try {
            constant.setAccessible(true);
            return (String) constant.get(null);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean isForDiagrams(Class<?> bean) {
        return bean.isAnnotationPresent(ProcessBean.class)
                || Stream.of(JavaDelegate.class, FormWindow.class, DecisionStep.class)
                        .anyMatch(type -> type.isAssignableFrom(bean) && !isTest(bean));
    }

    private static boolean isTest(Class<?> type) {
        return type.getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .getPath()
                .contains("test-classes");
    }

    private static Class<?> type(String name) {
        return ClassUtils.resolveClassName(name, ModelContractTests.class.getClassLoader());
    }
}
