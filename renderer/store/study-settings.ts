/** How the learner wants to study, kept in the database. */
import { liveQuery } from 'dexie'
import {
  defaultSettings,
  STUDY_SETTINGS,
  studySettingsSchema,
  type StudySettings,
} from '../../core/schedule/policy.ts'
import type { NotedrillDatabase } from './database.ts'

/** What is stored, or the defaults where it cannot be read. */
export async function readStudySettings(db: NotedrillDatabase): Promise<StudySettings> {
  const stored = studySettingsSchema.safeParse((await db.settings.get(STUDY_SETTINGS))?.value ?? {})
  return stored.success ? stored.data : defaultSettings
}

/**
 * Tell of them now, and whenever any window changes them. Resolves once they have been
 * told of, rejects where the database cannot be read.
 */
export function followStudySettings(
  db: NotedrillDatabase,
  onChange: (settings: StudySettings) => void,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const next = (settings: StudySettings) => {
      onChange(settings)
      resolve()
    }
    liveQuery(() => readStudySettings(db)).subscribe({ next, error: reject })
  })
}

/** Change what is stored, whatever was changed elsewhere meanwhile. @throws as {@link saveStudySettings} */
export function changeStudySettings(
  db: NotedrillDatabase,
  change: (stored: StudySettings) => StudySettings,
): Promise<void> {
  return db.transaction('rw', db.settings, async () => {
    await saveStudySettings(db, change(await readStudySettings(db)))
  })
}

/** Store them whole. @throws on settings that are out of bounds, which is a bug */
export async function saveStudySettings(
  db: NotedrillDatabase,
  settings: StudySettings,
): Promise<void> {
  await db.settings.put({ key: STUDY_SETTINGS, value: studySettingsSchema.parse(settings) })
}
