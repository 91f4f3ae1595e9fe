package io.salesweek.engine.config;

import org.camunda.bpm.engine.impl.batch.history.HistoricBatchEntity;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.history.producer.CacheAwareHistoryEventProducer;
import org.springframework.stereotype.Component;

/**
 * Spares a query for each line of the job log: what a job's definition is configured with names a batch only where the job is one of a
 * batch, and the engine looks for a batch called {@code DATE: #{due.at(…)}} as well.
 */
@Component
class HistoryPlugin extends AbstractProcessEnginePlugin {

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        configuration.setHistoryEventProducer(new Producer());
    }

    private static final class Producer extends CacheAwareHistoryEventProducer {

        private static final int LENGTH_OF_AN_ID = 36;

        @Override
        protected HistoricBatchEntity getHistoricBatchById(String id) {
            return id.length() == LENGTH_OF_AN_ID ? super.getHistoricBatchById(id) : null;
        }
    }
}
