import { useState } from 'react'
import { useMutation } from '@tanstack/react-query'
import { api, data } from '@/shared/api/client'
import { faulty, fieldError } from '@/shared/api/problem'
import type { Subject } from '@/shared/api/types'
import { useText } from '@/shared/i18n/language'
import { Button } from '@/shared/ui/button'
import { Choice } from '@/shared/ui/choice'
import { Dialog } from '@/shared/ui/dialog'
import { Field } from '@/shared/ui/field'
import { FormError } from '@/shared/ui/form-error'
import { notify } from '@/shared/ui/notice'
import styles from './report-dialog.module.css'

const reasons = ['spam', 'abuse', 'illegal', 'private_data', 'nsfw', 'other'] as const
type Report = { reason: (typeof reasons)[number]; note?: string }

function sendReport({ kind, id }: Subject, body: Report): Promise<unknown> {
  const params = { path: { id } }
  return data<unknown>(
    kind === 'post'
      ? api.POST('/api/posts/{id}/report', { params, body })
      : api.POST('/api/comments/{id}/report', { params, body }),
  )
}

export function ReportDialog({ subject, onClose }: { subject: Subject; onClose: () => void }) {
  const t = useText()
  const [reason, setReason] = useState<Report['reason'] | null>(null)
  const [note, setNote] = useState('')

  const report = useMutation({
    mutationFn: async () => {
      if (reason === null)
        throw faulty([{ pointer: '/reason', code: 'missing', detail: t('report.reason-missing') }])
      return sendReport(subject, { reason, ...(note.trim() ? { note: note.trim() } : {}) })
    },
    onSuccess: () => {
      notify(t('report.sent'))
      onClose()
    },
  })

  return (
    <Dialog title={t(subject.kind === 'post' ? 'report.post' : 'report.comment')} onClose={onClose}>
      <form
        className={styles.form}
        noValidate
        onChange={() => {
          if (report.isError) report.reset()
        }}
        onSubmit={(event) => {
          event.preventDefault()
          if (!report.isPending) report.mutate()
        }}
      >
        <Choice
          label={t('report.why')}
          value={reason}
          options={reasons.map((value) => ({ value, label: t(`reason.${value}`) }))}
          onChange={setReason}
        />
        <Field
          label={t('report.note')}
          hint={t('report.note-hint')}
          error={fieldError(report.error, '/note')}
        >
          {(wiring) => (
            <textarea {...wiring} rows={2} value={note} onChange={(event) => setNote(event.target.value)} />
          )}
        </Field>
        <FormError error={report.error} fields={['/note']} words={note !== ''} />
        {report.isPaused ? <p role="status">{t('compose.offline')}</p> : null}
        <div className={styles.actions}>
          <Button onClick={onClose}>{t('dialog.cancel')}</Button>
          <Button look="primary" type="submit" busy={report.isPending}>
            {t('report.send')}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
