package io.salesweek.engine.config;

import io.salesweek.engine.LatestAsked;
import java.util.Date;
import java.util.Map;
import org.camunda.bpm.engine.impl.batch.history.HistoricBatchEntity;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.history.event.HistoricProcessInstanceEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoryEventType;
import org.camunda.bpm.engine.impl.history.event.HistoryEventTypes;
import org.camunda.bpm.engine.impl.history.producer.CacheAwareHistoryEventProducer;
import org.camunda.bpm.engine.impl.persistence.entity.HistoricJobLogEventEntity;
import org.camunda.bpm.engine.impl.persistence.entity.JobDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.management.JobDefinition;
import org.camunda.bpm.engine.runtime.Job;
import org.springframework.stereotype.Component;

/** Spares queries with which the engine looks, for each line of history, for what never changes: some 150 a rep week. */
@Component
class HistoryPlugin extends AbstractProcessEnginePlugin {

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        configuration.setHistoryEventProducer(new Producer());
    }

    private static final class Producer extends CacheAwareHistoryEventProducer {

        private static final int LENGTH_OF_AN_ID = 36;

        /** More than have work at one time. */
        private static final int REMEMBERED = 10_000;

        /** By the outermost case: its time to live was counted from its start (historyRemovalTimeStrategy), and is its parts' too. */
        private final Map<String, Date> removed = LatestAsked.atMost(REMEMBERED);

        /** What a line of the job log tells of them, by id. */
        private final Map<String, JobDefinition> definitions = LatestAsked.atMost(REMEMBERED);

        /**
         * What a job's definition is configured with names a batch only where the job is one of a batch; the engine looks for a batch called
         * {@code DATE: #{due.at(…)}} as well.
         */
        @Override
        protected HistoricBatchEntity getHistoricBatchById(String id) {
            return id.length() == LENGTH_OF_AN_ID ? super.getHistoricBatchById(id) : null;
        }

        @Override
        protected HistoricProcessInstanceEventEntity getHistoricRootProcessInstance(String id) {
            Date known = removed.get(id);
            if (known == null) {
                HistoricProcessInstanceEventEntity root = super.getHistoricRootProcessInstance(id);
                if (root != null && root.getRemovalTime() != null) {
                    removed.put(id, root.getRemovalTime());
                }
                return root;
            }
            HistoricProcessInstanceEventEntity root = new HistoricProcessInstanceEventEntity();
            root.setRemovalTime(known);
            return root;
        }

        /** Of a job that has ended: whoever makes one asks whether its definition is suspended, which may change. */
        @Override
        protected void initHistoricJobLogEvent(HistoricJobLogEventEntity line, Job job, HistoryEventType event) {
            boolean ended = HistoryEventTypes.JOB_SUCCESS.equals(event) || HistoryEventTypes.JOB_DELETE.equals(event);
            if (ended && job instanceof JobEntity entity && entity.getJobDefinitionId() != null) {
                JobDefinition known = definitions.get(entity.getJobDefinitionId());
                if (known != null) {
                    entity.setJobDefinition(known);
                } else if (entity.getJobDefinition() != null) {
                    definitions.put(entity.getJobDefinitionId(), told(entity.getJobDefinition()));
                }
            }
            super.initHistoricJobLogEvent(line, job, event);
        }

        /** All of it that never changes. */
        private static JobDefinition told(JobDefinition definition) {
            JobDefinitionEntity told = new JobDefinitionEntity();
            told.setId(definition.getId());
            told.setProcessDefinitionId(definition.getProcessDefinitionId());
            told.setProcessDefinitionKey(definition.getProcessDefinitionKey());
            told.setDeploymentId(definition.getDeploymentId());
            told.setTenantId(definition.getTenantId());
            told.setActivityId(definition.getActivityId());
            told.setJobType(definition.getJobType());
            told.setJobConfiguration(definition.getJobConfiguration());
            return told;
        }
    }
}
