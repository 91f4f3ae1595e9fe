package io.salesweek.engine.timers;

import org.springframework.data.jpa.repository.JpaRepository;

interface Reminders extends JpaRepository<Reminder, String> {}
