package io.salesweek.engine.decisions;

import org.camunda.bpm.dmn.engine.delegate.DmnDecisionEvaluationEvent;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.impl.history.producer.DefaultDmnHistoryEventProducer;

/**
 * The engine's history of decisions, less those evaluated for a feature, which keeps the answer as a fact with its explanation: somebody
 * who only looks at a week must not write, and in a transaction that reads PostgreSQL lets nobody.
 */
class DecisionHistory extends DefaultDmnHistoryEventProducer {

    @Override
    public HistoryEvent createDecisionEvaluatedEvt(DmnDecisionEvaluationEvent evaluation) {
        return MatchedRules.areListenedFor() ? null : super.createDecisionEvaluatedEvt(evaluation);
    }

    @Override
    public HistoryEvent createDecisionEvaluatedEvt(DelegateExecution execution, DmnDecisionEvaluationEvent evaluation) {
        return MatchedRules.areListenedFor() ? null : super.createDecisionEvaluatedEvt(execution, evaluation);
    }
}
