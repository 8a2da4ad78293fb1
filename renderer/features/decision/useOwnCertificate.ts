import { useState } from 'react'
import type { CertificateView } from '../../../shared/contract/certificate.ts'
import type { Input } from '../../../shared/contract/channels.ts'
import { ApiError } from '../../api/client.ts'
import { useCommand } from '../../api/useChannel.ts'
import { useFileCommand } from '../../api/useFileCommand.ts'

/** A person's own certificate as it is chosen, opened and taken for one act; nothing of it is kept by the window. */
export function useOwnCertificate() {
  const [name, setName] = useState<string>()
  const [password, setPassword] = useState('')
  const [picked, setPicked] = useState<string>()
  const choose = useFileCommand('certificate.choose')
  const open = useCommand('certificate.open')
  const certificates = open.data?.certificates ?? []
  const taken = certificates.find(({ fingerprint }) => fingerprint === picked)
  function leave(): void {
    setName(undefined)
    setPassword('')
    setPicked(undefined)
    choose.reset()
    open.reset()
  }
  return {
    ...{ name, password, setPassword, certificates, taken, setPicked, leave },
    error: choose.error ?? open.error,
    isBusy: choose.isPending || open.isPending,
    /** Whether the act can go on: signed by the installation, or under a certificate that may sign. */
    isSettled: name === undefined || (taken !== undefined && taken.fault === undefined),
    /** What the act is told. */
    asked: askedOf(taken, password),
    take: ([file]: readonly File[]) => {
      leave()
      choose.mutate(
        { input: {}, file },
        {
          onSuccess: (chosen) => {
            if (chosen.outcome === 'chosen') setName(chosen.name ?? '')
          },
        },
      )
    },
    open: () => {
      setPicked(undefined)
      open.mutate(
        { password },
        {
          onSuccess: ({ certificates: found }) => {
            setPicked((found.find(({ fault }) => fault === undefined) ?? found[0])?.fingerprint)
          },
        },
      )
    },
  }
}
export type OwnCertificateChoice = ReturnType<typeof useOwnCertificate>

function askedOf(taken: CertificateView | undefined, password: string): Pick<Input<'order.issue'>, 'certificate'> {
  return taken === undefined ? {} : { certificate: { fingerprint: taken.fingerprint, password } }
}

/** A refusal of an act: at its certificate, or at the password of whoever signs in. */
export function refusalAt(place: 'certificate' | 'password', error: Error | null): Error | null {
  const isOfCertificate = error instanceof ApiError && error.field === 'certificate'
  return isOfCertificate === (place === 'certificate') ? error : null
}
