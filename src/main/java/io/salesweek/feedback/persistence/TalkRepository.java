package io.salesweek.feedback.persistence;

import org.springframework.data.jpa.repository.JpaRepository;

public interface TalkRepository extends JpaRepository<TalkEntity, String> {}
